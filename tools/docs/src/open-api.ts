import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { agencies, type AgencyId } from '#libs/contracts';
import { startStack, type Stack } from '../../up/src/index.js';

/** The OpenAPI description of one running agency, as the file that is committed. */
export async function describedBy(stack: Stack, agency: AgencyId): Promise<string> {
  const answer = await fetch(`${stack.service(agency).url}/api/${agency}/openapi.json`);
  return `${JSON.stringify(await answer.json(), undefined, 2)}\n`;
}

/** Starts the system and asks every agency for its description. */
export async function openApiDocuments(): Promise<Record<string, string>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'qorgan-docs-'));
  const stack = await startStack({ dataDir, services: agencies });
  try {
    const described: Record<string, string> = {};
    for (const agency of agencies) described[`openapi/${agency}.json`] = await describedBy(stack, agency);
    return described;
  } finally {
    await stack.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
