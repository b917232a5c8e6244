import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { repoRoot, typescriptArguments } from '../repo.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'equipage-deploy-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** No project that anybody has settings for. */
const project = 'equipage-none-here';

/** `npm run deploy -- …`: how it ends, and all that it prints. */
function deploy(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    typescriptArguments('tools/deploy/deploy.ts', ...args),
    { cwd: repoRoot, encoding: 'utf8' },
  );
  return { status, printed: stdout + stderr };
}

function secretsFile(name: string, lines: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, lines);
  return file;
}

describe('npm run deploy', () => {
  it.each([[['--dry-run']], [[]]])('refuses without a project, whatever else is asked: %j', (args) => {
    const { status, printed } = deploy(...args);
    expect(status).toBe(1);
    expect(printed).toContain('✗ To which project?');
  });

  it('refuses a project that lacks settings before anything is built, and names what is missing', () => {
    const { status, printed } = deploy('--project', project);
    expect(status).toBe(1);
    expect(printed).toContain(`✗ WEB_ORIGIN is missing in functions/.env.${project}`);
    expect(printed).not.toMatch(/^ {2}(?:Functions|Web client|Deployment)$/m);
  });

  it('says of each secret whether it is well-formed, and prints none', () => {
    const file = secretsFile(
      'secrets',
      'SMTP_URL="smtps://user:hidden-password@mail.example:465"\nSTRIPE_SECRET_KEY="hidden-and-wrong"\n',
    );
    const { status, printed } = deploy('--dry-run', '--project', project, '--secrets', file);
    expect(status).toBe(1);
    expect(printed).toContain('✓ SMTP_URL in the file of secrets');
    expect(printed).toContain('✗ STRIPE_SECRET_KEY in the file of secrets does not look as it must');
    expect(printed).not.toContain('hidden');
  });
});
