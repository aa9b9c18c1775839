import '../../components/styles/base.css';
import '../../components/styles/report.css';
import '../../components/styles/desk.css';
import '../../components/styles/ledger.css';
import '../../components/styles/licence.css';

// Nothing of the page runs when its modules are merely loaded: the bundler may put what another page needs beside them.
const { start } = await import('./start');
await start();
