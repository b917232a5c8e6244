/**
 * Draws the pictures of the installed app from web/public/favicon.svg: `node tools/run.mjs icons/icons.ts`. They are
 * committed; whoever changes the logo runs this again.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { launchBrowser } from '../browser.ts';
import { inRepo } from '../repo.ts';

interface AppIcon {
  readonly file: string;
  readonly size: number;
  /**
   * `logo`: as it is, its corners transparent. `ground`: its colour to the edge, because the system cuts the shape; what
   * is inside of the middle four fifths is never cut off, and the mark stays well within.
   */
  readonly shape: 'logo' | 'ground';
}

const icons: readonly AppIcon[] = [
  { file: 'any-192.png', size: 192, shape: 'logo' },
  { file: 'any-512.png', size: 512, shape: 'logo' },
  { file: 'maskable-512.png', size: 512, shape: 'ground' },
  { file: 'apple-touch-180.png', size: 180, shape: 'ground' },
];

const logo = readFileSync(inRepo('web/public/favicon.svg'), 'utf8');
const ground = /<rect[^>]* fill="(#[0-9a-f]{6})"/.exec(logo)?.[1];
if (ground === undefined) throw new Error('favicon.svg has lost the ground that the mark stands on.');

const browser = await launchBrowser();
try {
  const page = await browser.newPage();
  for (const { file, size, shape } of icons) {
    await page.setViewportSize({ width: size, height: size });
    const background = shape === 'ground' ? ground : 'transparent';
    await page.setContent(
      `<style>html { background: ${background} } body { margin: 0 } svg { display: block }</style>${logo}`,
    );
    const path = inRepo(`web/public/icons/${file}`);
    writeFileSync(path, await page.screenshot({ omitBackground: shape === 'logo' }));
    console.log(`${path} (${size} × ${size})`);
  }
} finally {
  await browser.close();
}
