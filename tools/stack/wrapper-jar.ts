import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { crc32 } from 'node:zlib';

/**
 * The bytes of a jar that only says "run this class of that other jar". firebase-tools runs `java -jar`, and the
 * Google Cloud SDK's Firestore emulator is a jar without a Main-Class. A jar is a zip, and one stored entry is little
 * enough to write by hand, so no JDK is needed.
 */
export function wrapperJar(mainClass: string, jar: string): Buffer {
  const manifest = Buffer.from(
    'Manifest-Version: 1.0\r\n' +
      manifestLine(`Main-Class: ${mainClass}`) +
      manifestLine(`Class-Path: ${pathToFileURL(jar).href}`) +
      '\r\n',
  );
  return zipOfOne('META-INF/MANIFEST.MF', manifest);
}

/** Writes the wrapper beside others in `folder` and returns its path; leaves a file that is already right alone. */
export function writeWrapperJar(folder: string, mainClass: string, jar: string): string {
  const file = path.join(folder, 'firestore-emulator-wrapper.jar');
  const bytes = wrapperJar(mainClass, jar);
  mkdirSync(folder, { recursive: true });
  if (!isSame(file, bytes)) writeFileSync(file, bytes);
  return file;
}

/** A manifest line has 72 bytes at most; a longer one goes on in the next line behind a space. */
function manifestLine(text: string): string {
  const bytes = Buffer.from(text);
  const parts = [bytes.subarray(0, 72)];
  for (let start = 72; start < bytes.length; start += 71) parts.push(bytes.subarray(start, start + 71));
  return `${parts.map((part) => part.toString('latin1')).join('\r\n ')}\r\n`;
}

/** A zip with one uncompressed file, dated 1 January 1980 so that equal input gives equal bytes. */
function zipOfOne(fileName: string, content: Buffer): Buffer {
  const name = Buffer.from(fileName);
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0); // version needed: 2.0
  header.writeUInt16LE(0x21, 8); // date; time, flags and method 0 = stored are zeros
  header.writeUInt32LE(crc32(content), 10);
  header.writeUInt32LE(content.length, 14);
  header.writeUInt32LE(content.length, 18);
  header.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), header, name, content]);
  const central = Buffer.concat([
    Buffer.from('PK\x01\x02'),
    Buffer.from([20, 0]), // version made by
    header,
    Buffer.alloc(14), // no comment, first disk, no attributes, the local header at offset 0
    name,
  ]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
}

function isSame(file: string, bytes: Buffer): boolean {
  try {
    return readFileSync(file).equals(bytes);
  } catch {
    return false;
  }
}
