/** One agency under all its names, folded; `until` where a former name ended with the agency's merger. */
export interface AgencyRow {
  id: string;
  names: string[];
  /** Agencies whose papers and certificates it took over, and the last day of those, ISO. */
  before?: { names: string[]; until: string }[];
  level: 'ministry' | 'department' | 'office' | 'people' | 'police' | 'other';
  source: string;
}

const facts = 'facts/licences.md 7.1, 7.2';

/**
 * Names by which agencies call themselves on papers and in certificates. Longer names first where one begins another.
 * A former name counts as a predecessor only up to its day.
 */
export const agencyRows: AgencyRow[] = [
  { id: 'people', level: 'people', names: ['uy ban nhan dan', 'chu tich uy ban nhan dan', 'ubnd'], source: facts },
  { id: 'industry', level: 'department', names: ['so cong thuong', 'sct'], source: facts },
  {
    id: 'food-safety',
    level: 'department',
    names: ['so an toan thuc pham', 'satp', 'sattp'],
    before: [{ names: ['ban quan ly an toan thuc pham', 'bqlattp'], until: '2023-12-31' }],
    source: `${facts}; the department of HCMC works from 1/1/2024 (98/2023/QH15)`,
  },
  {
    id: 'construction',
    level: 'department',
    names: ['so xay dung', 'sxd'],
    before: [{ names: ['so giao thong van tai', 'so giao thong cong chanh', 'so gtvt'], until: '2025-06-30' }],
    source: facts,
  },
  {
    id: 'environment',
    level: 'department',
    names: ['so nong nghiep va moi truong'],
    before: [{ names: ['so nong nghiep va phat trien nong thon', 'so tai nguyen va moi truong'], until: '2025-06-30' }],
    source: facts,
  },
  {
    id: 'finance',
    level: 'department',
    names: ['so tai chinh'],
    before: [{ names: ['so ke hoach va dau tu'], until: '2025-06-30' }],
    source: facts,
  },
  {
    id: 'science',
    level: 'department',
    names: ['so khoa hoc va cong nghe'],
    before: [{ names: ['so thong tin va truyen thong'], until: '2025-06-30' }],
    source: facts,
  },
  { id: 'health', level: 'department', names: ['so y te'], source: facts },
  { id: 'justice', level: 'department', names: ['so tu phap'], source: facts },
  {
    id: 'culture',
    level: 'department',
    names: ['so van hoa va the thao', 'so van hoa the thao va du lich'],
    source: facts,
  },
  {
    id: 'economy-office',
    level: 'office',
    names: ['phong kinh te ha tang va do thi', 'phong kinh te', 'pkt'],
    source: facts,
  },
  { id: 'finance-office', level: 'office', names: ['phong tai chinh ke hoach', 'tckh'], source: facts },
  { id: 'culture-office', level: 'office', names: ['phong van hoa xa hoi'], source: facts },
  { id: 'business-office', level: 'office', names: ['phong dang ky kinh doanh'], source: facts },
  { id: 'roads', level: 'department', names: ['khu quan ly duong bo'], source: 'facts/licences.md 7.3' },
  { id: 'police', level: 'police', names: ['cong an'], source: facts },
  { id: 'service-centre', level: 'other', names: ['trung tam phuc vu hanh chinh cong'], source: facts },
  {
    id: 'ministry-science',
    level: 'ministry',
    names: ['bo khoa hoc va cong nghe'],
    before: [{ names: ['bo thong tin va truyen thong'], until: '2025-02-28' }],
    source: `${facts}; 176/2025/QH15 from 1/3/2025`,
  },
  {
    id: 'ministry-finance',
    level: 'ministry',
    names: ['bo tai chinh'],
    before: [{ names: ['bo ke hoach va dau tu'], until: '2025-02-28' }],
    source: `${facts}; 176/2025/QH15 from 1/3/2025`,
  },
  {
    id: 'ministry-environment',
    level: 'ministry',
    names: ['bo nong nghiep va moi truong'],
    before: [{ names: ['bo nong nghiep va phat trien nong thon', 'bo tai nguyen va moi truong'], until: '2025-02-28' }],
    source: `${facts}; 176/2025/QH15 from 1/3/2025`,
  },
  {
    id: 'ministry-construction',
    level: 'ministry',
    names: ['bo xay dung'],
    before: [{ names: ['bo giao thong van tai'], until: '2025-02-28' }],
    source: `${facts}; 176/2025/QH15 from 1/3/2025`,
  },
  { id: 'ministry-industry', level: 'ministry', names: ['bo cong thuong'], source: facts },
  { id: 'ministry-health', level: 'ministry', names: ['bo y te'], source: facts },
  { id: 'ministry-police', level: 'ministry', names: ['bo cong an'], source: facts },
  {
    id: 'government-office',
    level: 'ministry',
    names: ['van phong chinh phu', 'cong thong tin dien tu chinh phu'],
    source: 'facts/signatures.md 8.6',
  },
];
