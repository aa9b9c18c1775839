/** A kind of paper as it names itself in its title, and as a portal's row asks for it. All words folded. */
export interface DocumentKind {
  id: string;
  /** Kinds of one family pass for each other: a row that asks for a form takes any form. */
  family: string;
  /** How a title line begins. */
  titles: string[];
  /** Words in a row's name, where they differ from the titles. */
  asked?: string[];
  /** It is about one person, so that its name and number are that person's. */
  personal?: true;
}

/**
 * Titles of the papers that dossiers are made of. Sources: the names of papers in facts/procedures.md 1 and
 * facts/licences.md 2.2 and 4; the layout of Nghị định 30/2020/NĐ-CP (the kind of paper stands alone above its matter).
 * Families, not single kinds, are compared: only a paper of quite another sort is called wrong.
 */
export const documentKinds: readonly DocumentKind[] = [
  {
    id: 'identity',
    family: 'identity',
    personal: true,
    titles: ['can cuoc cong dan', 'the can cuoc', 'can cuoc', 'giay chung minh nhan dan', 'chung minh nhan dan'],
    asked: ['can cuoc cong dan', 'the can cuoc', 'giay chung nhan can cuoc', 'chung minh nhan dan', 'cccd', 'cmnd'],
  },
  { id: 'passport', family: 'passport', personal: true, titles: ['ho chieu', 'passport'], asked: ['ho chieu'] },
  { id: 'birth-notice', family: 'birth-notice', titles: ['giay chung sinh'] },
  { id: 'birth', family: 'birth', personal: true, titles: ['giay khai sinh', 'trich luc khai sinh'] },
  { id: 'death-notice', family: 'death', titles: ['giay bao tu'] },
  { id: 'death', family: 'death', titles: ['giay chung tu', 'trich luc khai tu', 'giay khai tu'] },
  { id: 'marriage', family: 'marriage', titles: ['giay chung nhan ket hon', 'trich luc ket hon'] },
  {
    id: 'marital-status',
    family: 'marital-status',
    personal: true,
    titles: ['giay xac nhan tinh trang hon nhan', 'xac nhan tinh trang hon nhan'],
  },
  { id: 'declaration', family: 'form', titles: ['to khai'], asked: ['to khai', 'eform', 'ct01'] },
  {
    id: 'application',
    family: 'form',
    titles: ['don de nghi', 'don xin', 'don dang ky', 'giay de nghi', 'van ban de nghi', 'phieu de nghi'],
  },
  {
    id: 'authorisation',
    family: 'authorisation',
    titles: ['giay uy quyen', 'van ban uy quyen', 'hop dong uy quyen'],
    asked: ['uy quyen'],
  },
  { id: 'contract', family: 'contract', titles: ['hop dong'], asked: ['hop dong'] },
  { id: 'minutes', family: 'minutes', titles: ['bien ban'], asked: ['bien ban'] },
  { id: 'invoice', family: 'invoice', titles: ['hoa don'], asked: ['hoa don'] },
  {
    id: 'business',
    family: 'business',
    titles: [
      'giay chung nhan dang ky ho kinh doanh',
      'giay chung nhan dang ky doanh nghiep',
      'giay chung nhan dang ky kinh doanh',
      'giay chung nhan dang ky hop tac xa',
    ],
    asked: ['dang ky ho kinh doanh', 'dang ky doanh nghiep', 'dang ky kinh doanh', 'dang ky hop tac xa'],
  },
  {
    id: 'land',
    family: 'land',
    titles: ['giay chung nhan quyen su dung dat', 'giay chung nhan quyen so huu'],
    asked: ['quyen su dung dat', 'quyen so huu nha'],
  },
  {
    id: 'food-safety',
    family: 'food-safety',
    titles: ['giay chung nhan co so du dieu kien an toan thuc pham'],
    asked: ['du dieu kien an toan thuc pham'],
  },
  {
    id: 'health-check',
    family: 'health-check',
    personal: true,
    titles: ['giay kham suc khoe', 'phieu kham suc khoe', 'giay chung nhan suc khoe'],
  },
  { id: 'driving-licence', family: 'driving-licence', personal: true, titles: ['giay phep lai xe'] },
  { id: 'health-insurance', family: 'health-insurance', personal: true, titles: ['the bao hiem y te'] },
  { id: 'criminal-record', family: 'criminal-record', personal: true, titles: ['phieu ly lich tu phap'] },
  { id: 'vehicle', family: 'vehicle', titles: ['giay chung nhan dang ky xe', 'chung nhan dang ky xe'] },
];
