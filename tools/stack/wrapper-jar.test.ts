import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findJava } from './java.ts';
import { wrapperJar } from './wrapper-jar.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'wrapper-jar-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the launcher jar', () => {
  it('is a jar that Java runs, and sends it to the named class of the named jar', async () => {
    const file = path.join(folder, 'wrapper.jar');
    const target = path.join(
      folder,
      'a folder with a très long name, because a manifest line ends at 72 bytes',
      'x.jar',
    );
    writeFileSync(file, wrapperJar('org.example.NotThere', target));
    const { bin } = await findJava();
    const { stderr } = spawnSync(path.join(bin, 'java'), ['-jar', file], { encoding: 'utf8' });
    // Java has read the manifest when it looks for our class, which it cannot find.
    expect(stderr).toContain('org.example.NotThere');
    expect(stderr).toContain('ClassNotFoundException');
  });

  it('has no manifest line longer than 72 bytes, and all of the address', () => {
    const target = `/${'long/'.repeat(60)}x.jar`;
    const text = wrapperJar('Main', target).toString('latin1');
    const manifest = text.slice(text.indexOf('Manifest-Version'), text.indexOf('\r\n\r\n'));
    const lines = manifest.split('\r\n');
    expect(Math.max(...lines.map(({ length }) => length))).toBe(72);
    expect(manifest.replaceAll('\r\n ', '')).toContain(`Class-Path: file://${target}`);
  });

  it('is the same bytes for the same jar', () => {
    expect(wrapperJar('Main', '/a.jar')).toEqual(wrapperJar('Main', '/a.jar'));
  });
});
