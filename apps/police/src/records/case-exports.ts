import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  format,
  manifestBytes,
  verifierFiles,
  writePackage,
  type FileOfPackage,
  type Manifest,
  type ManifestSignature,
  type SourceOfFile,
} from '#libs/case-package';
import type { Transaction } from '#libs/casework';
import { toCaseUco } from '#libs/case-uco';
import type { RegisteredDocument } from '#libs/documents';
import { journalLog } from '#libs/journal';
import type { KeyRing } from '#libs/keys';
import { proofOf, proofVerifier, type EntryProof } from '#libs/seals';
import {
  custodyOfItems,
  findItems,
  ItemUnreadable,
  recordCustody,
  refuseIfWithheld,
  type Vault,
  type VaultItem,
} from '#libs/vault';
import type { EntityManager } from 'typeorm';
import type { Investigation } from '../procedure/investigation.js';
import { caseRecordOf } from './case-record.js';
import { leavingWith, type MadeExport } from './exported.js';

/** Everything that the archive of an export is written from, so that it is the same whenever it is fetched. */
interface FrozenExport {
  readonly at: string;
  /** Small documents by path, as they stand in the package. */
  readonly documents: Readonly<Record<string, string>>;
  /** Exhibits and issued documents: items of the vault, by path. */
  readonly items: readonly ItemOfPackage[];
}

type ItemOfPackage = FileOfPackage & { readonly itemId: string };

const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const pretty = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Makes and finds the exports of cases. An export is frozen when it is made: its manifest is signed then. */
export class CaseExports {
  constructor(
    private readonly keys: KeyRing,
    private readonly vault: Vault,
  ) {}

  /** Freezes an export in the transaction of the command: custody tells of it before the package does. */
  async make(
    tx: Transaction,
    investigation: Investigation,
    handles: readonly { readonly handle: string }[],
    role: string,
  ): Promise<MadeExport> {
    const { issued, given, fileIds, items, withheld } = await leavingWith(tx.manager, investigation);
    const leaving = [...items.values()].filter(({ itemId }) => !withheld.has(itemId));
    for (const { itemId, sha256: hash } of leaving)
      await recordCustody(tx.manager, {
        itemId,
        at: tx.now,
        action: 'exported',
        actor: tx.actor.subject,
        role,
        reason: 'case-export',
        sha256: hash,
      });
    const custody = await custodyOfItems(tx.manager, fileIds);
    const record = caseRecordOf(investigation, handles, { items, custody });
    const evidence = investigation.evidence.flatMap(({ exhibit, fileId }) => {
      const item = fileId === undefined ? undefined : items.get(fileId);
      if (item === undefined || withheld.has(item.itemId)) return [];
      const path = `evidence/exhibit-${exhibit.replaceAll('/', '-')}.bin`;
      return [{ path, size: item.size, sha256: item.sha256, itemId: item.itemId }];
    });
    const pathOf = new Map(evidence.map(({ itemId, path }) => [itemId, path]));
    const exhibits = investigation.evidence.map((item) => ({
      ...(item.fileId !== undefined && withheld.has(item.fileId) ? hashOnly(items.get(item.fileId)) : {}),
      number: item.exhibit,
      kind: item.kind,
      sha256: item.sha256,
      path: item.fileId === undefined ? undefined : pathOf.get(item.fileId),
      custody: item.fileId === undefined ? [] : (custody.get(item.fileId) ?? []),
    }));
    const papers = given.flatMap(({ number, language, itemId }) => {
      const item = items.get(itemId);
      if (item === undefined) return [];
      return [{ path: `documents/${number}-${language}.pdf`, size: item.size, sha256: item.sha256, itemId }];
    });
    const documents = {
      ...Object.fromEntries(Object.entries(verifierFiles()).map(([path, bytes]) => [path, bytes.toString('utf8')])),
      'evidence.json': pretty({ exhibits }),
      'documents.json': pretty({ documents: issued.map(entryOfRegister) }),
      'case.jsonld': pretty(toCaseUco(record)),
      'journal/proofs.json': pretty({ proofs: await proofsOf(tx.manager, investigation.id) }),
      'journal/directory.jwks.json': pretty({ keys: [signingKey(this.keys)] }),
      'verify/verify-proof.mjs': await proofVerifier(),
    };
    const frozen = { at: tx.now.toISOString(), documents, items: [...evidence, ...papers] };
    return this.freeze(tx, investigation.id, record.number, frozen);
  }

  /** The archive of an export, as a stream. */
  async open(manager: EntityManager, investigationId: string, exportId: string): Promise<Readable | undefined> {
    const [row] = await manager.query<{ sealed: string }[]>(
      'SELECT sealed FROM case_exports WHERE id = $1 AND investigation_id = $2',
      [exportId, investigationId],
    );
    if (row === undefined) return undefined;
    const frozen = (await this.keys.openAtRest(placeOf(exportId), row.sealed)) as FrozenExport;
    const items = await findItems(
      manager,
      frozen.items.map(({ itemId }) => itemId),
    );
    // What was marked after it was frozen leaves with no package either: a new one is made without it.
    for (const item of items.values()) await refuseIfWithheld(manager, item);
    const sources: SourceOfFile[] = [
      ...Object.entries(frozen.documents).map(([path, text]) => documentAt(path, text)),
      ...frozen.items.map(({ itemId, ...file }) => ({
        ...file,
        open: async () => {
          const item = items.get(itemId);
          if (item === undefined) throw new ItemUnreadable(itemId, 'missing');
          return this.vault.open(item);
        },
      })),
    ];
    return writePackage(sources, new Date(frozen.at));
  }

  private async freeze(
    tx: Transaction,
    investigationId: string,
    caseNumber: string,
    { at, documents, items }: FrozenExport,
  ): Promise<MadeExport> {
    const exportId = tx.newId();
    const files = [
      ...Object.entries(documents).map(([path, text]) => fileAt(path, text)),
      ...items.map(({ path, size, sha256: hash }) => ({ path, size, sha256: hash })),
    ];
    const manifest: Manifest = { format, exportId, caseNumber, exportedAt: at, agency: 'police', files };
    const bytes = manifestBytes(manifest);
    const signature = signatureOf(this.keys, bytes);
    const frozen: FrozenExport = {
      at,
      items,
      documents: {
        ...documents,
        'manifest.json': bytes.toString('utf8'),
        'manifest.signature.json': pretty(signature),
      },
    };
    await tx.manager.query(
      'INSERT INTO case_exports (id, investigation_id, at, by, files, sealed) VALUES ($1, $2, $3, $4, $5, $6)',
      [
        exportId,
        investigationId,
        tx.now,
        tx.actor.subject,
        files.length,
        await this.keys.sealAtRest(placeOf(exportId), frozen),
      ],
    );
    return { exportId, files: files.length, fingerprint: thumbprint(signature.key) };
  }
}

/** What a package says of suspected child abuse material, instead of its bytes. */
const hashOnly = (item: VaultItem | undefined) => ({
  withheld: 'abuse-material',
  description: 'Suspected child abuse material: its bytes are not part of the package.',
  ...(item === undefined ? {} : { size: item.size, md5: item.md5, mediaType: item.mediaType }),
});

/** Every document that was issued stands in the register; one that names the child is withheld from an export. */
const entryOfRegister = ({
  number,
  kind,
  language,
  version,
  dataHash,
  fileHash,
  identity,
  issuedAt,
}: RegisteredDocument) => ({
  number,
  kind,
  language,
  version,
  dataHash,
  fileHash,
  issuedAt,
  withheld: identity === 'full',
});

/** That each entry of the case stood in the journal when it was sealed. What was journalled since the last seal has no proof yet. */
async function proofsOf(manager: EntityManager, recordId: string): Promise<EntryProof[]> {
  const entries = await manager.query<{ id: string }[]>('SELECT id FROM journal WHERE record_id = $1 ORDER BY seq', [
    recordId,
  ]);
  const proofs: EntryProof[] = [];
  for (const { id } of entries) {
    const proof = await proofOf(manager, journalLog, id);
    if (proof !== undefined) proofs.push(proof);
  }
  return proofs;
}

const placeOf = (exportId: string): string => `case_exports/${exportId}`;
const fileAt = (path: string, text: string): FileOfPackage => ({
  path,
  size: Buffer.byteLength(text),
  sha256: sha256(text),
});
const documentAt = (path: string, text: string): SourceOfFile => ({
  ...fileAt(path, text),
  open: () => Promise.resolve(Readable.from([Buffer.from(text)])),
});

function signatureOf(keys: KeyRing, bytes: Uint8Array): ManifestSignature {
  const signed = keys.sign(bytes);
  const kid = kidOf(signed);
  const { kid: _kid, ...key } = signingKey(keys, kid);
  return { kid, key, signature: signed.slice(kid.length + 1) };
}

/** The public half of a key with which the police sign (RFC 7517). */
function signingKey(keys: KeyRing, kid?: string): ManifestSignature['key'] & { readonly kid: string } {
  const named = kid ?? kidOf(keys.sign(new Uint8Array()));
  const { kty = '', crv = '', x = '' } = keys.signingKeyOf('police', named).export({ format: 'jwk' });
  return { kid: named, kty, crv, x };
}
const kidOf = (signed: string): string => signed.slice(0, signed.lastIndexOf('.'));

const thumbprint = ({ crv, kty, x }: ManifestSignature['key']): string =>
  createHash('sha256').update(JSON.stringify({ crv, kty, x })).digest('base64url');
