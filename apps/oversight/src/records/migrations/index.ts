import { CreateChains1763770001000 } from './1763770001000-create-chains.js';
import { CreateDecisions1763770001010 } from './1763770001010-create-decisions.js';
import { CreateReadiness1795600002000 } from './1795600002000-create-readiness.js';
import { AddDocumentNumbers1796000002000 } from './1796000002000-add-document-numbers.js';
import { AlterWhoSeesJoinedChains1796100003000 } from './1796100003000-alter-who-sees-joined-chains.js';
import { AddListFilters1796100004000 } from './1796100004000-add-list-filters.js';
import { CreateLawDecisionsTold1796500003000 } from './1796500003000-create-law-decisions-told.js';
import { CreateEmergenciesTold1796600002000 } from './1796600002000-create-emergencies-told.js';
import { AddChainNumbers1796920001000 } from './1796920001000-add-chain-numbers.js';
import { AddFigures1797000001000 } from './1797000001000-add-figures.js';
import { CreateIdentityRequests1797000050001 } from './1797000050001-create-identity-requests.js';
import { AddWhereSupportIs1798100000000 } from './1798100000000-add-where-support-is.js';
import { AlterWhoSeesWhatIsOfAChain1798100001000 } from './1798100001000-alter-who-sees-what-is-of-a-chain.js';
import { AddOrderOfDeadlines1798100002000 } from './1798100002000-add-order-of-deadlines.js';

export const oversightMigrations = [
  CreateChains1763770001000,
  CreateDecisions1763770001010,
  CreateReadiness1795600002000,
  AddDocumentNumbers1796000002000,
  AlterWhoSeesJoinedChains1796100003000,
  AddListFilters1796100004000,
  CreateLawDecisionsTold1796500003000,
  CreateEmergenciesTold1796600002000,
  AddChainNumbers1796920001000,
  AddFigures1797000001000,
  CreateIdentityRequests1797000050001,
  AddWhereSupportIs1798100000000,
  AlterWhoSeesWhatIsOfAChain1798100001000,
  AddOrderOfDeadlines1798100002000,
];
