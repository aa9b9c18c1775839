import { render } from 'preact';
import '../../components/styles/base.css';
import '../../components/styles/report.css';
import '../../components/styles/desk.css';
import { loadSettings } from '../shared/settings';
import { App } from './app';
import { restoreDesk } from './queue';

await loadSettings();
const root = document.getElementById('app');
if (root) render(<App />, root);
await restoreDesk();
