import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { agencies } from '#libs/contracts';
import { startStack, type Stack } from '../../up/src/index.js';

/** Services that describe an API: the agencies, and identity for administrators. */
export const describedServices = [...agencies, 'identity'] as const;
export type DescribedService = (typeof describedServices)[number];

/** The OpenAPI description of one running service, as the file that is committed. */
export async function describedBy(stack: Stack, service: DescribedService): Promise<string> {
  const answer = await fetch(`${stack.service(service).url}/api/${service}/openapi.json`);
  return `${JSON.stringify(await answer.json(), undefined, 2)}\n`;
}

/** Starts the system and asks every service for its description. */
export async function openApiDocuments(): Promise<Record<string, string>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'qorgan-docs-'));
  const stack = await startStack({ dataDir, services: describedServices });
  try {
    const described: Record<string, string> = {};
    for (const service of describedServices) described[`openapi/${service}.json`] = await describedBy(stack, service);
    return described;
  } finally {
    await stack.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
