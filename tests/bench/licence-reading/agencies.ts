import packed from '../../../utils/address/units.gen.json';
import { agencyIn } from '../../../utils/licence/agency';
import { type AgencyMatch, matchAgency } from '../../../utils/licence/match-agency';
import { fold } from '../../../utils/text';
import { type Random, randomOf } from '../../fixtures/cards/random';
import { say } from '../measure';

interface Ward {
  name: string;
  type: string;
  province: string;
}

const types: Record<string, string> = { P: 'Phường', X: 'Xã', D: 'Đặc khu' };
const provinceTypes: Record<string, string> = { C: 'Thành phố', N: 'Tỉnh' };

/** Every ward of today with its province, from the table itself. */
function allWards(): Ward[] {
  const provinces: Record<string, string> = packed.provinces;
  return Object.entries(packed.wards as Record<string, string>).flatMap(([code, list]) => {
    const [letter = '', ...name] = provinces[code] ?? '';
    const province = `${provinceTypes[letter]} ${name.join('')}`;
    return list.split('|').flatMap((entry): Ward[] => {
      const [, type = '', ward = ''] = /^[0-9a-z]*([PXD])(.+)$/.exec(entry) ?? [];
      return ward ? [{ name: ward, type: types[type] ?? '', province }] : [];
    });
  });
}

/** Ways in which certificates write a ward's agency (facts/licences.md 7.1). */
const writings: ((ward: Ward) => string[])[] = [
  ({ type, name, province }) => [`UBND ${type} ${name}`, province],
  ({ type, name, province }) => [`Uỷ ban nhân dân ${type.toLowerCase()} ${name}, ${province}`],
  ({ type, name, province }) => [`ỦY BAN NHÂN DÂN ${type} ${name}`.toUpperCase(), province.toUpperCase()],
  ({ type, name, province }) => [`Ủy ban Nhân dân ${type} ${name} - ${province.replace('Thành phố', 'TP.')}`],
  ({ type, name, province }) => [fold(`Uy ban nhan dan ${type} ${name}`).toUpperCase(), fold(province).toUpperCase()],
];

const printedOf = ({ type, name, province }: Ward) => [`ỦY BAN NHÂN DÂN ${type} ${name}`.toUpperCase(), province];

function match(printed: string[], signed: string[]): AgencyMatch | 'not-read' {
  const one = agencyIn(printed);
  return one ? matchAgency(one, agencyIn(signed), { issuedOn: '2026-03-01' }) : 'not-read';
}

const taken: (AgencyMatch | 'not-read')[] = ['same', 'related', 'predecessor'];

/** Every ward of the country in each way of writing; and beside others that must never be taken for it. */
export function sayAgencies(): void {
  const random = randomOf('agencies');
  const wards = allWards();
  let rightOnes = 0;
  let tried = 0;
  let falseOnes = 0;
  let compared = 0;
  for (const ward of wards) {
    for (const writing of writings) {
      tried += 1;
      if (match(printedOf(ward), writing(ward)) === 'same') rightOnes += 1;
    }
    for (const other of strangers(ward, wards, random)) {
      compared += 1;
      if (taken.includes(match(printedOf(ward), other))) falseOnes += 1;
    }
  }
  say(
    'agencies: one agency in five ways of writing (goal 100 %)',
    `${rightOnes} of ${tried} right, ${wards.length} wards`,
  );
  say('agencies: taken for another (goal 0)', `${falseOnes} of ${compared}`);
}

/** Another ward of the province, one whose name reads alike without marks, one of the same name elsewhere, another body. */
function strangers(ward: Ward, wards: Ward[], random: Random): string[][] {
  const near = wards.filter(({ province, name }) => province === ward.province && name !== ward.name);
  const isNamesake = (one: Ward) => one.name === ward.name && one.province !== ward.province;
  const others = [random.pick(near), random.pick(near), ...wards.filter(isNamesake).slice(0, 3)];
  return [
    ...others.map((one) => [`UBND ${one.type} ${one.name}`, one.province]),
    [`CÔNG AN ${ward.type} ${ward.name}`, ward.province],
    [`Sở Công Thương ${ward.province}`],
    [`UBND ${ward.province}`],
    [`CÔNG TY TNHH ${ward.name}`],
  ];
}
