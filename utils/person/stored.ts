import * as z from 'zod/mini';
import type { Person } from './types';

/**
 * A person read back from the vault, or null when it is not what this version stores: it comes from outside the
 * type system. The schema is made when first needed, so that pages which only show people do not carry it.
 */
export function parseStoredPerson(value: unknown): Person | null {
  const parsed = schema().safeParse(value);
  return parsed.success ? (withoutUndefined(parsed.data) as Person) : null;
}

let made: ReturnType<typeof makeSchema> | undefined;

function schema(): ReturnType<typeof makeSchema> {
  if (!made) {
    // Compiled schemas need eval, which the extension's security policy forbids.
    z.config({ jitless: true });
    made = makeSchema();
  }
  return made;
}

function makeSchema() {
  const source = z.enum(['qr', 'mrz', 'print', 'derived', 'typed', 'page']);
  const sourced = <T extends z.ZodMiniType>(value: T) => z.optional(z.strictObject({ value, source }));
  const text = z.string().check(z.minLength(1), z.maxLength(500));
  const date = z.string().check(z.regex(/^\d{4}(?:-\d{2}-\d{2})?$/));
  return z.strictObject({
    id: text,
    personalNumber: sourced(z.string().check(z.regex(/^\d{12}$/))),
    oldNumber: sourced(z.string().check(z.regex(/^(?:\d{9}|\d{12})$/))),
    fullName: sourced(text),
    birthDate: sourced(date),
    sex: sourced(z.enum(['male', 'female'])),
    nationality: sourced(text),
    address: sourced(text),
    province: sourced(text),
    ward: sourced(text),
    addressDetail: sourced(text),
    hometown: sourced(text),
    issuedOn: sourced(date),
    expiresOn: sourced(z.union([date, z.literal('never')])),
    issuer: sourced(text),
    phone: sourced(text),
    email: sourced(text),
    bankAccount: sourced(text),
    bankName: sourced(text),
    deliveryAddress: sourced(text),
    deliveryProvince: sourced(text),
    deliveryWard: sourced(text),
    deliveryDetail: sourced(text),
    organisationName: sourced(text),
    taxCode: sourced(z.string().check(z.regex(/^\d{10}(?:-\d{3})?$|^\d{12}$/))),
    position: sourced(text),
    organisationPhone: sourced(text),
    organisationEmail: sourced(text),
    organisationAddress: sourced(text),
    organisationProvince: sourced(text),
    organisationWard: sourced(text),
    organisationDetail: sourced(text),
  });
}

function withoutUndefined<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}
