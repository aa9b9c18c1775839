/**
 * How dossier tables speak of files, folded (utils/text `fold`).
 * Source: facts/portals.md 6.2 (attachment tables of officers' screens).
 */
export const fileColumns: readonly string[] = [
  'dinh kem',
  'tep dinh kem',
  'file dinh kem',
  'ban dien tu',
  'tep tin',
  'tep',
];

/** The column that names the paper a file belongs to. */
export const paperColumns: readonly string[] = ['ten giay to', 'thanh phan ho so', 'ten tai lieu', 'giay to'];

/** Beginnings of links that do something to a file: fetching such an address could remove or sign it. */
export const actingWords: readonly string[] = [
  'xoa',
  'huy',
  'go',
  'ky',
  'gui',
  'sua',
  'thay',
  'so hoa',
  'trinh',
  'tra lai',
  'delete',
  'remove',
  'sign',
];

/** Words of links that only show or give the file. Any other link may do something: it is never fetched. */
export const openingWords: readonly string[] = [
  'xem',
  'xem tep',
  'xem file',
  'mo tep',
  'tai ve',
  'tai xuong',
  'tai tep',
  'tai file',
  'download',
];
