// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { type FileState, notesOf, summarise, wordsIn } from '../../../../components/casework';
import { fillForm, formOn } from '../../../../entrypoints/casework.content/digitise';
import { dossierOn } from '../../../../entrypoints/casework.content/dossier';
import type { LicenceCheck, LicenceRead, LicenceReading } from '../../../../utils/licence';
import { makeReport } from './samples';

const say = wordsIn('vi');

const reading: LicenceReading = {
  outcome: 'read',
  kind: 'sidewalk',
  title: null,
  from: 'text',
  pages: 1,
  fields: Object.fromEntries(
    Object.entries({ number: '12/GP-UBND', issuedOn: '2026-10-05', signer: 'Trần Thị Bình' }).map(([name, value]) => [
      name,
      { value, certainty: 'certain' as const, places: [], evidence: { how: 'label' as const, words: '' } },
    ]),
  ),
};

const withCheck = (check: Pick<LicenceCheck, 'outcome' | 'code' | 'detail'>): FileState => {
  const checks = [{ number: 9, light: 'content' as const, ...check }];
  const judgement = { verdict: 'look' as const, lights: {} as never, checks, deciding: checks[0] as LicenceCheck };
  const licence: LicenceRead = { reading, pages: [], judgement };
  return { kind: 'checked', report: makeReport('valid'), licence };
};

describe('what differs between papers and dossier', () => {
  const other = withCheck({
    outcome: 'warn',
    code: 'holder-number',
    detail: { paper: '003••••••017', dossier: '003••••••018' },
  });
  const expired = withCheck({ outcome: 'bad', code: 'expired', detail: { date: '2026-01-05' } });

  it('has a sentence, and makes a right signature something to look at', () => {
    expect(notesOf(other, say)).toEqual(['Giấy của 003••••••017, hồ sơ của 003••••••018']);
    expect(notesOf(expired, say)).toEqual(['Hết hiệu lực từ ngày 05/01/2026']);
    const states: FileState[] = [{ kind: 'checked', report: makeReport('valid') }, other, expired];
    expect(summarise(states, say).headline).toBe('3 tệp: 1 hợp lệ, 1 không hợp lệ, 1 cần xem');
  });

  it('says nothing of proofs that are only missing', () => {
    expect(notesOf(withCheck({ outcome: 'warn', code: 'revocation-unknown', detail: {} }), say)).toEqual([]);
  });

  it('counts every file once, failures as something to look at', () => {
    const states: FileState[] = [
      { kind: 'failed', reason: 'network' },
      { kind: 'checked', report: makeReport('invalid') },
    ];
    expect(summarise(states, say).headline).toBe('2 tệp: 1 không hợp lệ, 1 cần xem');
    expect(summarise([...states, { kind: 'unchecked' }], say).headline).toBeNull();
  });
});

describe('the dossier on the page', () => {
  beforeEach(() => {
    document.body.innerHTML = '';
  });

  it('is found in text and in boxes, and is nothing where the page is silent', () => {
    expect(dossierOn(document)).toEqual({});
    document.body.innerHTML =
      '<p>Chủ hồ sơ: NGUYỄN VĂN AN · Mã hồ sơ: H56 ·</p><label for="a">Số CCCD *</label><input id="a" value="003099000017">';
    expect(dossierOn(document)).toEqual({ holder: 'NGUYỄN VĂN AN', personalNumber: '003099000017' });
  });

  it('takes no telephone number for a personal number', () => {
    document.body.innerHTML = '<label for="a">Số CCCD</label><input id="a" value="0903123456">';
    expect(dossierOn(document)).toEqual({});
  });
});

describe('the digitisation form', () => {
  const box = (id: string, label: string, more = '') => `<label for="${id}">${label}</label><input id="${id}" ${more}>`;
  const value = (id: string) => (document.getElementById(id) as HTMLInputElement).value;

  it('is known by three of its boxes', () => {
    document.body.innerHTML = box('a', 'Ngày ban hành *') + box('b', 'Người ký');
    expect(formOn(document)).toBeNull();
    document.body.innerHTML += box('c', 'Số ký hiệu giấy tờ *');
    expect(Object.keys(formOn(document) ?? {}).sort()).toEqual(['issuedOn', 'number', 'signer']);
  });

  it('gets what the paper says, keeps what stands in it, and tells what the page threw away', async () => {
    document.body.innerHTML =
      box('a', 'Ngày ban hành *') +
      box('b', 'Người ký', 'value="Lê Văn Cường"') +
      box('c', 'Số ký hiệu giấy tờ *') +
      box('d', 'Cơ quan ban hành');
    document.getElementById('c')?.addEventListener('input', (event) => {
      (event.target as HTMLInputElement).value = '';
    });
    const form = formOn(document);
    if (!form) throw new Error('The form was not found.');
    expect(await fillForm(form, reading)).toEqual({ done: 1, total: 2, left: ['number'] });
    expect([value('a'), value('b'), value('d')]).toEqual(['05/10/2026', 'Lê Văn Cường', '']);
  });

  it('writes no value that was read with doubt', async () => {
    document.body.innerHTML = box('a', 'Ngày ban hành') + box('b', 'Người ký') + box('c', 'Số ký hiệu');
    const { signer } = reading.fields;
    if (!signer) throw new Error('The sample has a signer.');
    const doubtful = { ...reading, fields: { ...reading.fields, signer: { ...signer, certainty: 'check' as const } } };
    await fillForm(formOn(document) ?? {}, doubtful);
    expect([value('a'), value('b'), value('c')]).toEqual(['05/10/2026', '', '12/GP-UBND']);
  });
});
