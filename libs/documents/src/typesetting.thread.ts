import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { coverageOf } from './font-coverage.js';
import { shown } from './shown.js';

/** The thread in which documents are set: it keeps the compiler warm and the service's own thread free. */

export interface ThreadTerms {
  readonly templates: string;
  readonly fonts: { readonly regular: string; readonly italic: string; readonly bold: string };
}

/** One document to be set. */
export interface TypesettingJob {
  readonly id: number;
  /** Path below the templates. */
  readonly template: string;
  readonly input: {
    readonly language: string;
    readonly number: string;
    readonly hash: string;
    readonly 'issued-at': string;
    readonly clock: Readonly<Record<string, string>>;
    readonly qr: string;
    readonly data: unknown;
    /** The template of the kind, for what is set around it. */
    readonly template: string;
  };
  /** Seconds since 1970, written into the file. */
  readonly issuedAt: number;
}

export type ThreadMessage =
  | { readonly ready: true }
  /** The compiler cannot be loaded, as where its binary for this platform is not installed. */
  | { readonly missing: string }
  | { readonly id: number; readonly bytes: Uint8Array; readonly pages: number }
  | { readonly id: number; readonly failure: string };

/** PDF/A-2a: archival, with every character as text and the structure tagged. */
const standard = 'a-2a';

const { templates, fonts } = workerData as ThreadTerms;
const say = (message: ThreadMessage, transfer: ArrayBuffer[] = []): void => parentPort?.postMessage(message, transfer);

async function compilerWith(faces: Buffer[]): Promise<NodeCompiler | undefined> {
  try {
    const typst = await import('@myriaddreamin/typst-ts-node-compiler');
    return typst.NodeCompiler.create({ workspace: templates, fontArgs: [{ fontBlobs: faces }] });
  } catch (error) {
    say({ missing: error instanceof Error ? error.message : String(error) });
    return undefined;
  }
}

/** Where the template failed, without what the data hold. */
function failureOf(compiler: NodeCompiler, error: Parameters<NodeCompiler['fetchDiagnostics']>[0]): string {
  const diagnostics = compiler.fetchDiagnostics(error) as { message?: string; path?: string; range?: string }[];
  return diagnostics
    .map(({ path = '', range = '', message = '' }) => `${path}:${range} ${message.replaceAll(/"[^"]*"|`[^`]*`/g, '…')}`)
    .join('; ');
}

function set(compiler: NodeCompiler, { id, template, input, issuedAt }: TypesettingJob): ThreadMessage {
  const source = { mainFilePath: join(templates, template), inputs: { input: JSON.stringify(input) } };
  const compiled = compiler.compile(source);
  const { result } = compiled;
  if (result === null) {
    const error = compiled.takeError();
    return { id, failure: error === null ? 'nothing was set' : failureOf(compiler, error) };
  }
  const bytes = compiler.pdf(result, { pdfStandard: standard, pdfTags: true, creationTimestamp: issuedAt });
  return { id, bytes: new Uint8Array(bytes), pages: result.numOfPages };
}

const faces = Object.values(fonts).map((path) => readFileSync(path));
const covers = faces.map(coverageOf);
const hasGlyph = (codePoint: number): boolean => covers.every((has) => has(codePoint));
const compiler = await compilerWith(faces);
if (compiler !== undefined) {
  parentPort?.on('message', (job: TypesettingJob) => {
    const { input } = job;
    try {
      const page = { ...input, data: shown(input.data, hasGlyph), number: shown(input.number, hasGlyph) };
      const message = set(compiler, { ...job, input: page });
      say(message, 'bytes' in message ? [message.bytes.buffer as ArrayBuffer] : []);
    } catch (error) {
      say({ id: job.id, failure: error instanceof Error ? error.message : String(error) });
    }
    // Nothing that was set for one case stays in memory for the next.
    compiler.evictCache(0);
  });
  say({ ready: true });
}
