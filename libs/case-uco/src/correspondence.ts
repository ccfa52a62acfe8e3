import type { CaseRecord, ConversationOfCase } from './case-record.js';
import { dateTime, literal, type Graph, type Node, type Reference } from './graph.js';

/** Accounts with whom they are attributed to and by which exhibits; conversations with the lines that were read from them. */
export function addCorrespondence(graph: Graph, { accounts, conversations }: CaseRecord): void {
  for (const { id, platform, handle, owner, attributedBy } of accounts) {
    const issuer = graph.add('platform', platform, 'uco-identity:Organization', { 'uco-core:name': platform });
    const account = graph.add('account', id, 'uco-observable:DigitalAccount', {
      'uco-core:hasFacet': [
        graph.inside('account-facet', id, 'uco-observable:AccountFacet', {
          'uco-observable:accountIdentifier': handle,
          'uco-observable:accountIssuer': issuer,
        }),
        graph.inside('digital-account-facet', id, 'uco-observable:DigitalAccountFacet', {
          'uco-observable:accountLogin': handle,
        }),
      ],
    });
    if (owner !== undefined) graph.relate(graph.refer('identity', owner), 'Has_Account', account);
    for (const exhibit of attributedBy) graph.relate(graph.refer('exhibit', exhibit), 'Characterizes', account);
  }
  for (const conversation of conversations) addConversation(graph, conversation);
}

function addConversation(graph: Graph, { id, platform, participants, exhibits, messages }: ConversationOfCase): void {
  const application = graph.add('application', platform, 'uco-observable:Application', { 'uco-core:name': platform });
  const lines = messages.map(({ id: message, from, sentAt, text }) =>
    graph.add('message', `${id} ${message}`, 'uco-observable:Message', {
      'uco-core:hasFacet': [
        graph.inside('message-facet', `${id} ${message}`, 'uco-observable:MessageFacet', {
          'uco-observable:application': application,
          'uco-observable:messageID': message,
          'uco-observable:from': from === undefined ? undefined : graph.refer('account', from),
          'uco-observable:sentTime': sentAt === undefined ? undefined : dateTime(sentAt),
          'uco-observable:messageText': text,
        }),
      ],
    }),
  );
  const thread = graph.add('message-thread', id, 'uco-observable:MessageThread', {
    'uco-core:name': `Conversation on ${platform}`,
    'uco-core:hasFacet': [
      graph.inside('message-thread-facet', id, 'uco-observable:MessageThreadFacet', {
        'uco-observable:participant':
          participants.length === 0 ? undefined : participants.map((account) => graph.refer('account', account)),
        'uco-observable:messageThread': lines.length === 0 ? undefined : threadOf(graph, id, lines),
      }),
    ],
  });
  for (const exhibit of exhibits) graph.relate(thread, 'Contained_Within', graph.refer('exhibit', exhibit));
}

/** A thread is a list and no object of the case: it stands inside its facet. */
const threadOf = (graph: Graph, id: string, lines: readonly Reference[]): Node =>
  graph.inside('thread', id, 'uco-types:Thread', {
    'co:size': literal('nonNegativeInteger', String(lines.length)),
    'co:element': lines,
    'co:item': lines.map((line, index) =>
      graph.inside('thread-item', `${id} ${String(index)}`, 'uco-types:ThreadItem', { 'co:itemContent': line }),
    ),
  });
