import './page.css';

// Nothing of the page runs when its modules are merely loaded: the bundler may put what another page needs beside them.
const { start } = await import('./start');
await start();
