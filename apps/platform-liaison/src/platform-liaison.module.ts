import type { Desk } from '#libs/casework';
import { documentRoutes, gatheredBy, templateRoutes, Typesetter, type DocumentOffice } from '#libs/documents';
import { fileWithheldByLiaison, platform } from '#libs/contracts';
import {
  fileTaking,
  receivedUploads,
  readingRoutes,
  recordRoutes,
  Units,
  uploadRoutes,
  withholdingRoutes,
  type AgencyParts,
} from '#libs/service';
import { holdersOf, ResumableUploads, Vault, vaultPlace } from '#libs/vault';
import { Module, type DynamicModule } from '@nestjs/common';
import { ChecksController } from './intake/checks.controller.js';
import { tellOfReading } from './intake/data-request-access.js';
import { FilesController } from './intake/files.controller.js';
import { FromExperts } from './intake/from-experts.js';
import { FromPolice } from './intake/from-police.js';
import { PlatformsController } from './intake/platforms.controller.js';
import { MachineOrderCalls } from './outside/owner-calls.js';
import type { OwnerPort } from './outside/owner.port.js';
import { MachinePlatformCalls, noCalls } from './outside/platform-calls.js';
import type { PlatformPort } from './outside/platform.port.js';
import type { DataRequest } from './procedure/data-request.js';
import { dataRequestLifecycle } from './procedure/data-request.lifecycle.js';
import type { Takedown } from './procedure/takedown/takedown.js';
import { takedownLifecycle } from './procedure/takedown/takedown.lifecycle.js';
import { dataRequestAttachments } from './records/data-request-attachments.js';
import { dataRequestAnswer } from './records/data-request.answers.js';
import { DATA_REQUEST_DESK, dataRequestDesk, dataRequestReads } from './records/data-request.desk.js';
import { PlatformProfiles } from './records/platform-profiles.js';
import { letterKinds, letterWriter } from './records/write-letter.js';
import { orderKinds, orderWriter } from './records/write-order.js';
import { SECONDS_IN_A_DAY } from './records/platform-time.js';
import { takedownAnswer } from './records/takedown.answers.js';
import { TAKEDOWN_DESK, takedownDesk, takedownProofs, takedownReads } from './records/takedown.desk.js';

const routes = recordRoutes<DataRequest>({
  path: 'data-requests',
  kind: 'data-request',
  lifecycle: dataRequestLifecycle,
  reads: dataRequestReads,
  desk: DATA_REQUEST_DESK,
  numbers: [],
  filters: { platform: platform.options },
  answers: { view: dataRequestAnswer },
});

const uploads = uploadRoutes<DataRequest>(dataRequestAttachments, DATA_REQUEST_DESK);

const proofs = {
  path: 'takedowns',
  kind: 'takedown',
  desk: TAKEDOWN_DESK,
  by: takedownReads.identity,
  fileIds: ({ files }: Takedown) => files.map(({ itemId }) => itemId),
};
const takedowns = [
  recordRoutes<Takedown>({
    path: 'takedowns',
    kind: 'takedown',
    lifecycle: takedownLifecycle,
    reads: takedownReads,
    desk: TAKEDOWN_DESK,
    filters: { platform: platform.options },
    numbers: ['{number}'],
    answers: { view: takedownAnswer },
  }),
  fileTaking<Takedown>(takedownProofs, TAKEDOWN_DESK),
  readingRoutes<Takedown>({ ...proofs, reason: takedownProofs.basis, journal: tellOfReading }),
  withholdingRoutes<Takedown>(proofs),
];

const readings = readingRoutes<DataRequest>({
  path: 'data-requests',
  kind: 'data-request',
  desk: DATA_REQUEST_DESK,
  by: dataRequestReads.identity,
  fileIds: ({ files }) => files.map(({ itemId }) => itemId),
  reason: 'cpc-221',
  journal: tellOfReading,
});

const withholding = withholdingRoutes<DataRequest>({
  path: 'data-requests',
  kind: 'data-request',
  desk: DATA_REQUEST_DESK,
  by: dataRequestReads.identity,
  fileIds: ({ files }) => files.map(({ itemId }) => itemId),
  onWithheld: async (tx, { id, chainId }, { itemIds, sha256 }, words) => {
    // What has not gone to the police yet takes its mark along in the manifest.
    const holders = await holdersOf(tx.manager, itemIds);
    if (holders.length > 0)
      tx.state(chainId, id, fileWithheldByLiaison.of({ open: {}, sealed: { police: { sha256, words } } }));
  },
});

const DOCUMENT_OFFICE = Symbol('document office');
const documents = documentRoutes<DataRequest>({
  path: 'data-requests',
  kinds: letterKinds,
  languages: ['kk', 'ru', 'en'],
  reads: dataRequestReads.identity,
  issues: dataRequestReads.identity,
  desk: DATA_REQUEST_DESK,
  office: DOCUMENT_OFFICE,
});

const ORDER_OFFICE = Symbol('office of orders');
const [orders] = documentRoutes<Takedown>({
  path: 'takedowns',
  kinds: orderKinds,
  languages: ['kk', 'ru', 'en'],
  reads: takedownReads.identity,
  issues: takedownReads.identity,
  desk: TAKEDOWN_DESK,
  office: ORDER_OFFICE,
});

/** What this service is given of the world. */
export interface PlatformWorld {
  readonly profiles: PlatformProfiles;
  readonly secondsInADay: number;
  /** None where officers ask every platform by hand. */
  readonly port: PlatformPort | undefined;
  /** Owners of resources that take orders by machine; none where officers send every order by hand. */
  readonly owners: OwnerPort | undefined;
  /** How often an order is tried by machine. */
  readonly tries: number;
  /** Where the QR codes of letters lead. */
  readonly verifyAt: string;
}

/** Link 3: what the investigator wants of a platform is asked for, chased, and its answer, refusal or silence put on file. */
@Module({})
export class PlatformLiaisonModule {
  static of(
    parts: AgencyParts,
    { profiles, secondsInADay, port, owners, tries, verifyAt }: PlatformWorld,
  ): DynamicModule {
    const { settings, keys, casework, timers, transactions, metrics, logger } = parts;
    const { units } = parts;
    if (units.of('platform-liaison').length === 0)
      throw new Error(
        'there is no unit of platform-liaison, neither told by identity nor in UNITS_FILE: nobody would see what arrives',
      );
    return {
      module: PlatformLiaisonModule,
      controllers: [
        routes,
        ...documents,
        orders,
        templateRoutes({ kinds: [...letterKinds, ...orderKinds], verifyAt }),
        uploads,
        FilesController,
        ChecksController,
        PlatformsController,
        FromPolice,
        ...takedowns,
        FromExperts,
        readings,
        withholding,
      ],
      providers: [
        {
          provide: ResumableUploads,
          inject: [Vault, DATA_REQUEST_DESK],
          useFactory: (vault: Vault, desk: Desk<DataRequest>) =>
            receivedUploads(parts, vault, desk, dataRequestAttachments),
        },
        { provide: Units, useValue: units },
        { provide: PlatformProfiles, useValue: profiles },
        { provide: SECONDS_IN_A_DAY, useValue: secondsInADay },
        { provide: Vault, useFactory: () => Vault.at(vaultPlace(settings, keys)) },
        { provide: Typesetter, useValue: new Typesetter() },
        {
          provide: DOCUMENT_OFFICE,
          inject: [Vault, Typesetter, DATA_REQUEST_DESK],
          useFactory: (vault: Vault, typesetter: Typesetter, desk: Desk<DataRequest>): DocumentOffice<DataRequest> => ({
            issuing: { agency: 'platform-liaison', prefix: 'L', transactions, vault, typesetter, verifyAt },
            ...gatheredBy(letterKinds, letterWriter({ desk, profiles, units, staff: parts.staff })),
          }),
        },
        {
          provide: ORDER_OFFICE,
          inject: [Vault, Typesetter, TAKEDOWN_DESK],
          useFactory: (vault: Vault, typesetter: Typesetter, desk: Desk<Takedown>): DocumentOffice<Takedown> => ({
            issuing: { agency: 'platform-liaison', prefix: 'L', transactions, vault, typesetter, verifyAt },
            ...gatheredBy(orderKinds, orderWriter({ desk, profiles, units, staff: parts.staff })),
          }),
        },
        {
          provide: TAKEDOWN_DESK,
          inject: [Vault],
          useFactory: (vault: Vault): Desk<Takedown> => {
            const calls = new MachineOrderCalls({
              ...{ casework, timers, vault, profiles, secondsInADay, port: owners, tries },
              desk: () => desk,
              alarm: (recordId) => {
                metrics.alarms.inc({ code: 'takedown-undelivered' });
                logger.error({ recordId }, 'an order could not be sent by machine');
              },
            });
            const desk = takedownDesk(keys, calls);
            casework.records.register(desk);
            return desk;
          },
        },
        {
          provide: DATA_REQUEST_DESK,
          inject: [Vault],
          useFactory: (vault: Vault): Desk<DataRequest> => {
            const calls =
              port === undefined
                ? noCalls
                : new MachinePlatformCalls({ casework, timers, vault, profiles, port, desk: () => desk });
            const desk = dataRequestDesk({ keys, vault, calls });
            casework.records.register(desk);
            return desk;
          },
        },
      ],
    };
  }
}
