import {
  agencies,
  agenciesWithStaff,
  directoryOf,
  directoryOfUnits,
  directoryStream,
  streamOf,
  subjectsBetween,
  type AgencyId,
} from '#libs/contracts';

/** What a NATS user may publish and subscribe; everything else is refused by the server. */
export interface Permissions {
  readonly publish: readonly string[];
  readonly subscribe: readonly string[];
  /** Whether it may answer a request on the reply subject that the request names. */
  readonly answers: boolean;
}

/** The bucket in which an agency leaves encrypted files for others, and the stream behind it. */
export const exchangeBucketOf = (agency: AgencyId): string => `exchange-${agency}`;
export const exchangeStreamOf = (agency: AgencyId): string => `OBJ_${exchangeBucketOf(agency)}`;

/** The prefix of a service's reply subjects: nobody else can listen there. */
export const inboxPrefixOf = (service: string): string => `_INBOX_${service}`;

/** Reading one stream through consumers that see one filter: the server holds the filter of the request against its subject. */
const consuming = (stream: string, filter: string): string[] => [
  `$JS.API.STREAM.INFO.${stream}`,
  `$JS.API.CONSUMER.CREATE.${stream}.*.${filter}`,
  `$JS.API.CONSUMER.INFO.${stream}.*`,
  `$JS.API.CONSUMER.DELETE.${stream}.*`,
  `$JS.API.CONSUMER.MSG.NEXT.${stream}.*`,
];

/** Reading files that an agency left: descriptions one by one, contents through a consumer with flow control. */
const fetching = (sender: AgencyId): string[] => {
  const [bucket, stream] = [exchangeBucketOf(sender), exchangeStreamOf(sender)];
  return [...consuming(stream, `$O.${bucket}.C.*`), `$JS.API.STREAM.MSG.GET.${stream}`, `$JS.FC.${stream}.>`];
};

/** Leaving and taking back files in one's own bucket. */
const leaving = (agency: AgencyId): string[] => {
  const [bucket, stream] = [exchangeBucketOf(agency), exchangeStreamOf(agency)];
  return [`$O.${bucket}.>`, `$JS.API.STREAM.PURGE.${stream}`, ...fetching(agency)];
};

/** What an agency's service may do on the bus: say what is its own to say, hear what is said to it. */
export function agencyPermissions(agency: AgencyId): Permissions {
  const others = agencies.filter((other) => other !== agency);
  return {
    publish: [
      `chain.${agency}.>`,
      `receipts.*.${agency}`,
      `exchange.*.${agency}`,
      `changes.${agency}`,
      '$JS.API.INFO',
      '$JS.API.STREAM.NAMES',
      `$JS.API.STREAM.INFO.${streamOf(agency)}`,
      ...others.flatMap((sender) => consuming(streamOf(sender), subjectsBetween(sender, agency))),
      ...leaving(agency),
      ...others.flatMap(fetching),
      ...consuming(directoryStream, directoryOfUnits),
      ...(agenciesWithStaff.includes(agency) ? consuming(directoryStream, directoryOf(agency)) : []),
    ],
    subscribe: [
      `receipts.${agency}.*`,
      `exchange.${agency}.*`,
      `changes.${agency}`,
      `waiting.${agency}`,
      `${inboxPrefixOf(agency)}.>`,
    ],
    answers: true,
  };
}

/**
 * Identity tells agencies which units there are and who works there, and looks since when the stream that holds it exists and which word there is the last; it asks each agency for whom something waits, and
 * hears the answers. Nothing else of the bus is its business.
 */
export const identityPermissions: Permissions = {
  publish: [
    'directory.>',
    '$JS.API.INFO',
    `$JS.API.STREAM.INFO.${directoryStream}`,
    `$JS.API.STREAM.MSG.GET.${directoryStream}`,
    ...agencies.map((agency) => `waiting.${agency}`),
  ],
  subscribe: [`${inboxPrefixOf('identity')}.>`],
  answers: false,
};

/** The user that makes streams and buckets at installation; no service holds its key. */
export const bootstrapPermissions: Permissions = {
  publish: ['$JS.API.INFO', '$JS.API.STREAM.>'],
  subscribe: [`${inboxPrefixOf('bootstrap')}.>`],
  answers: false,
};
