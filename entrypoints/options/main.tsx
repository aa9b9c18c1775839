import { render } from 'preact';
import '../../components/styles/base.css';
import '../../components/styles/options.css';
import './page.css';
import { loadSettings } from '../shared/settings';
import { App } from './app';

await loadSettings();
const root = document.getElementById('app');
if (root) render(<App />, root);
