import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { repository } from './planted-tree.js';

export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly [more: string]: unknown;
}

/** Of each kind a class that checks an object against the schema that Kubernetes publishes, and an interface with the fields that there are. */
const models = ({ apiVersion }: Manifest): string => `kubernetes-models/${apiVersion}`;

function againstSchema(manifest: Manifest): readonly string[] {
  const { apiVersion, kind, metadata } = manifest;
  const all = jest.requireActual<Record<string, new (data: object) => { validate(): void }>>(models(manifest));
  const Model = all[kind];
  if (Model === undefined) return [`${apiVersion} has no ${kind}`];
  try {
    new Model(manifest).validate();
    return [];
  } catch (error) {
    return [`${kind} ${metadata.name}: ${(error as Error).message}`];
  }
}

/** A schema lets unknown fields pass; the type checker does not, in an object that is written out. */
function againstTypes(manifests: readonly Manifest[]): readonly string[] {
  const folder = mkdtempSync(join(repository, '.cache', 'manifests-'));
  try {
    const file = join(folder, 'manifests.ts');
    const lines = manifests.map((manifest, place) => {
      const type = `import('${models(manifest)}').I${manifest.kind}`;
      return `export const m${String(place)}: ${type} = ${JSON.stringify(manifest)};`;
    });
    writeFileSync(file, lines.join('\n'));
    const program = ts.createProgram([file], {
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      types: [],
      module: ts.ModuleKind.CommonJS,
      moduleResolution: ts.ModuleResolutionKind.Node10,
    });
    return ts
      .getPreEmitDiagnostics(program)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** In what manifests differ from what Kubernetes' own description says that there may be. */
export const unlike = (manifests: readonly Manifest[]): readonly string[] => [
  ...manifests.flatMap(againstSchema),
  ...againstTypes(manifests),
];
