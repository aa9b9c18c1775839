import '../../components/styles/attachment.css';
import '../../components/styles/base.css';
import '../../components/styles/card.css';
import '../../components/styles/card-camera.css';
import '../../components/styles/card-review.css';
import '../../components/styles/form.css';
import '../../components/styles/papers.css';
import './page.css';

// Nothing of the page runs when its modules are merely loaded: the bundler may put what another page needs beside them.
const { start } = await import('./start');
await start();
