import { controlsPage } from './controls/page';
import { igatePage } from './igate/page';
import { nationalPage } from './national/page';

/** One replica: the true host it stands under, which addresses there are its own, and its page. */
interface Replica {
  host: string;
  path?: RegExp;
  page(url: URL): string;
}

/** First row that fits wins. */
export const replicas: Replica[] = [
  { host: 'dichvucong.gov.vn', page: nationalPage },
  { host: 'dichvucong.hochiminhcity.gov.vn', page: igatePage },
  {
    host: 'dichvucong.thainguyen.gov.vn',
    path: /^\/o-nhap\//,
    page: (url) => controlsPage(url.pathname.split('/').at(-1) ?? ''),
  },
];
