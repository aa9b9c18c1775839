import { render } from 'preact';
import '../../components/styles/base.css';
import '../../components/styles/report.css';
import { takeHandoff } from '../shared/handoff';
import { loadSettings } from '../shared/settings';
import { App } from './app';

await loadSettings();
const id = new URLSearchParams(location.search).get('job');
const handed = id ? await takeHandoff(id) : null;
const file = handed ? new File([handed.blob], handed.name, { type: 'application/pdf' }) : null;
const root = document.getElementById('app');
if (root) render(<App file={file} lost={id !== null && file === null} />, root);
