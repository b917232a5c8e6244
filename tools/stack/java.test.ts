import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findJava, type JavaPlaces } from './java.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'java-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('Java is found', () => {
  it('in JAVA_HOME before the PATH', async () => {
    const javaHome = putJava('home', '21.0.2');
    expect(await find({ javaHome, path: bin(putJava('path', '17.0.1')) })).toEqual({
      bin: bin(javaHome),
      major: 21,
    });
  });

  it('on the PATH', async () => {
    const java = bin(putJava('path', '17.0.1'));
    expect(await find({ path: `${path.join(folder, 'empty')}${path.delimiter}${java}` })).toMatchObject({
      bin: java,
    });
  });

  it('beside the PATH, where systems keep several, passing over one that is too old', async () => {
    putJava('jvm/java-8', '1.8.0_402');
    putJava('jvm/java-11', '11.0.22');
    const good = putJava('jvm/java-17', '17.0.10');
    expect(await find({ collections: [path.join(folder, 'jvm')] })).toEqual({ bin: bin(good), major: 17 });
  });
});

describe('without a Java that is new enough', () => {
  it('one message says so, and what to install', async () => {
    await expect(find({})).rejects.toThrow('no Java was found');
    await expect(find({})).rejects.toHaveProperty('mend');
  });

  it('the message names the old ones that are there', async () => {
    const old = putJava('old', '11.0.22');
    await expect(find({ javaHome: old })).rejects.toThrow(`Java 11 in ${bin(old)}`);
  });
});

function find(places: Partial<JavaPlaces>) {
  return findJava({ javaHome: undefined, path: '', collections: [], homes: [], ...places }, 17);
}

function bin(home: string): string {
  return path.join(home, 'bin');
}

/** A program that answers `-version` as Java does. */
function putJava(home: string, version: string): string {
  const java = path.join(folder, home, 'bin', 'java');
  mkdirSync(path.dirname(java), { recursive: true });
  writeFileSync(java, `#!/bin/sh\necho 'openjdk version "${version}" 2024-01-16' >&2\n`);
  chmodSync(java, 0o755);
  return path.join(folder, home);
}
