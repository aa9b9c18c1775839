import { render } from 'preact';
import '../../components/styles/attachment.css';
import '../../components/styles/base.css';
import '../../components/styles/card.css';
import '../../components/styles/card-camera.css';
import '../../components/styles/card-review.css';
import '../../components/styles/form.css';
import '../../components/styles/papers.css';
import './page.css';
import { loadPeople } from '../shared/people';
import { loadSettings } from '../shared/settings';
import { followActiveTab } from './active-tab';
import { App } from './app';

await loadSettings();
const root = document.getElementById('app');
if (root) render(<App />, root);
await Promise.all([followActiveTab(), loadPeople()]);
