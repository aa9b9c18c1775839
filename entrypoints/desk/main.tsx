import { render } from 'preact';
import '../../components/styles/base.css';
import '../../components/styles/report.css';
import '../../components/styles/desk.css';
import '../../components/styles/ledger.css';
import { loadSettings } from '../shared/settings';
import { App } from './app';
import { restoreDesk } from './queue';
import { applyRetention } from './retention';

await loadSettings();
const root = document.getElementById('app');
if (root) render(<App />, root);
await restoreDesk();
await applyRetention();
