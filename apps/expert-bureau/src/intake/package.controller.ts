import { Allow } from '#libs/access';
import { Casework, parseInput, type Desk } from '#libs/casework';
import { KeyRing } from '#libs/keys';
import { Problem } from '#libs/problems';
import { Answers, bodyOf, placeIn, withinFile, type ActorRequest } from '#libs/service';
import { openPackage, refuseUnlessPacked, Vault, withheldAmong, writeSealedPackage, type VaultItem } from '#libs/vault';
import { Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags, ApiBody } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Examination } from '../procedure/examination.js';
import { EXAMINATION_DESK, examinationReads } from '../records/examination.desk.js';
import { journalReading } from './examination-access.js';

const by = examinationReads.identity;
const asked = z.object({ purpose: z.string().trim().min(3).max(200) });
const packageAnswer = z
  .object({ id: z.string(), passphrase: z.string(), until: z.date() })
  .meta({ id: 'SealedPackage' });
const materials = {
  by,
  fileIds: (record: Examination): string[] => record.materials.flatMap(({ itemId }) => itemId ?? []),
};

/** A withheld material leaves the house to nobody but the expert who was ordered to examine it, and only locked: an archive for a machine that is meant for such material. */
@ApiTags('examinations')
@ApiParam({ name: 'id' })
@ApiParam({ name: 'fileId' })
@Controller('examinations/:id/files/:fileId/packages')
export class PackageController {
  constructor(
    @Inject(Casework) private readonly casework: Casework,
    @Inject(EXAMINATION_DESK) private readonly desk: Desk<Examination>,
    @Inject(KeyRing) private readonly keys: KeyRing,
    @Inject(Vault) private readonly vault: Vault,
  ) {}

  @Post()
  @HttpCode(201)
  @ApiOperation({
    summary: 'Locks a withheld material up for its expert; the passphrase is said here alone, and custody tells of it',
  })
  @ApiBody({ schema: bodyOf(asked) })
  @Answers(packageAnswer, { status: 201 })
  @Allow({ action: 'examination.lock-package', by, stepUp: true })
  async lock(@Req() request: ActorRequest): Promise<z.output<typeof packageAnswer>> {
    const { purpose } = parseInput(asked, request.body);
    return withinFile(this.casework, this.desk, materials, request, async (tx, record, item) => {
      if (!(await withheldAmong(tx.manager, [item.itemId])).has(item.itemId)) throw new Problem('not-found');
      journalReading(tx, record, 'evidence', purpose, 'lock-package');
      const { itemId, sha256 } = item;
      const entry = { itemId, sha256, at: tx.now, actor: tx.actor.subject, role: 'expert' };
      const { id, until } = await openPackage(tx.manager, entry);
      return { id, until, passphrase: this.passphraseOf(id) };
    });
  }

  @Get(':packageId')
  @ApiOperation({ summary: 'The locked archive (ZIP, AES-256) that I asked for' })
  @ApiParam({ name: 'packageId' })
  @Allow({ action: 'examination.take-package', by })
  async take(@Req() request: ActorRequest, @Res() reply: FastifyReply): Promise<void> {
    const id = placeIn(request, 'packageId');
    const item = await withinFile(
      this.casework,
      this.desk,
      materials,
      request,
      async (tx, _record, found): Promise<VaultItem> => {
        await refuseUnlessPacked(tx.manager, { id, itemId: found.itemId, actor: tx.actor.subject, now: tx.now });
        return found;
      },
    );
    const archive = writeSealedPackage(await this.vault.open(item), item.itemId, this.passphraseOf(id));
    await reply
      .header('content-type', 'application/zip')
      .header('content-disposition', `attachment; filename="material-${item.itemId}.zip"`)
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'no-store')
      .send(archive);
  }

  /** Known to whoever asked and to nobody who only has the archive; kept nowhere. */
  private passphraseOf(id: string): string {
    return this.keys.indexOf('sealed-package', id).slice(0, 28);
  }
}
