import type { Person } from '../../../utils/person';

/** A sample person (the number belongs to nobody). */
export const person: Person = {
  id: 'p1',
  fullName: { value: 'Nguyễn Văn An', source: 'qr' },
  personalNumber: { value: '003099000017', source: 'qr' },
  birthDate: { value: '1999-02-01', source: 'qr' },
  sex: { value: 'male', source: 'qr' },
  province: { value: 'Thành phố Hồ Chí Minh', source: 'derived' },
  ward: { value: 'Xã Thạnh An', source: 'derived' },
  addressDetail: { value: 'Ấp Thạnh Hòa', source: 'qr' },
  address: { value: 'Ấp Thạnh Hòa, Thạnh An, Cần Giờ, TP. Hồ Chí Minh', source: 'qr' },
};
