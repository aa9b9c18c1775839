import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openVault } from '../../../utils/vault';

const name = 'khong-giay-vault';

afterEach(async () => {
  vi.useRealTimers();
  await (await openVault()).wipe();
});

describe('the vault', () => {
  it('gives back what it was given, bytes included', async () => {
    const vault = await openVault();
    const value = {
      name: 'Nguyễn Văn An',
      der: new Uint8Array([0, 255, 7]),
      nested: [{ buffer: new Uint8Array([1, 2]).buffer, at: new Date(5) }, null, undefined, true, 1.5],
      $bytes: 'not bytes',
      $$odd: 3,
    };
    await vault.put('anchor', 'a', value);
    expect(await vault.get('anchor', 'a')).toEqual(value);
  });

  it('lists one kind only, replaces and removes', async () => {
    const vault = await openVault();
    await vault.put('person', '1', 'một');
    await vault.put('person', '1', 'hai');
    await vault.put('anchor', '1', 'khác');
    expect((await vault.list('person')).map(({ id, value }) => ({ id, value }))).toEqual([{ id: '1', value: 'hai' }]);
    await vault.remove('person', '1');
    expect(await vault.get('person', '1')).toBeNull();
    expect(await vault.get('anchor', '1')).toBe('khác');
  });

  it('forgets one kind whole', async () => {
    const vault = await openVault();
    for (const id of ['1', '2', '3']) await vault.put('desk-row', id, id);
    await vault.put('anchor', '1', 'khác');
    await vault.forget('desk-row');
    expect(await vault.list('desk-row')).toEqual([]);
    expect(await vault.get('anchor', '1')).toBe('khác');
  });

  it('writes no value in the clear and no readable key', async () => {
    const vault = await openVault();
    await vault.put('person', '1', { number: '003099000017' });
    const raw = await openDB(name);
    const [record] = await raw.getAll('records');
    const [key] = (await raw.getAll('keys')) as CryptoKey[];
    raw.close();
    expect(Buffer.from(record.data as ArrayBuffer).toString('latin1')).not.toContain('003099');
    expect(key?.extractable).toBe(false);
  });

  it('forgets on time, also between two sweeps', async () => {
    const vault = await openVault();
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-01-01') });
    await vault.put('person', 'short', 1, { lifeDays: 1 });
    await vault.put('person', 'long', 2, { lifeDays: 30 });
    await vault.put('anchor', 'kept', 3);
    vi.setSystemTime(new Date('2026-01-03'));
    expect(await vault.get('person', 'short')).toBeNull();
    expect(await vault.sweep()).toBe(1);
    expect(await vault.sweep(new Date('2027-01-01'))).toBe(1);
    expect(await vault.get('anchor', 'kept')).toBe(3);
  });

  it('does not believe a record moved to another name or given a longer life', async () => {
    const vault = await openVault();
    await vault.put('person', '1', 'một', { lifeDays: 1 });
    const raw = await openDB(name);
    const [record] = await raw.getAll('records');
    await raw.put('records', { ...record, id: '2' });
    await raw.put('records', { ...record, expiresAt: record.expiresAt + 1e9 });
    raw.close();
    expect(await vault.list('person')).toEqual([]);
  });

  it('wipes database and key, and starts afresh', async () => {
    const vault = await openVault();
    await vault.put('person', '1', 'một');
    await vault.wipe();
    expect((await indexedDB.databases()).map((database) => database.name)).not.toContain(name);
    expect(await vault.get('person', '1')).toBeNull();
  });

  it('wipes though another page has it open', async () => {
    const vault = await openVault();
    await vault.put('person', '1', 'một');
    let closed = false;
    const other = await openDB(name, 1, {
      blocking: () => {
        closed = true;
        other.close();
      },
    });
    await vault.wipe();
    expect(closed).toBe(true);
  });

  it('refuses what would come back changed', async () => {
    const vault = await openVault();
    await expect(vault.put('person', '1', new Map())).rejects.toThrow(TypeError);
    await expect(vault.put('person', '1', Number.NaN)).rejects.toThrow(TypeError);
  });

  it('uses one key when several pages write first at once', async () => {
    const vault = await openVault();
    await Promise.all(['1', '2', '3'].map((id) => vault.put('person', id, id)));
    expect((await vault.list('person')).map((record) => record.value)).toEqual(['1', '2', '3']);
  });
});
