import { readFileSync, writeFileSync } from 'node:fs';
import { launch } from 'puppeteer';
import { findProgram } from './programs.mjs';

/**
 * Draws public/icon.svg at the sizes the manifest names into public/icon/*.png.
 * Run by hand after the drawing changed; the pictures are committed.
 */
const sizes = [16, 32, 48, 128];

const executablePath = findProgram('chromium');
if (!executablePath) throw new Error('No Chromium found. Run: sudo apt-get install -y chromium, or set CHROME_PATH.');
const browser = await launch({
  executablePath,
  headless: true,
  pipe: true,
  args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu', '--no-first-run'],
});
const page = await browser.newPage();
const svg = readFileSync('public/icon.svg', 'utf8');
for (const size of sizes) {
  await page.setViewport({ width: size, height: size, deviceScaleFactor: 1 });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  writeFileSync(`public/icon/${size}.png`, await page.screenshot({ omitBackground: true }));
}
await browser.close();
