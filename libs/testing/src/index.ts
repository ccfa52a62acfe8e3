export { alterSealed } from './alter-sealed.js';
export { signatureForTests, startClamd, type ClamdForTests, type ClamdManners } from './clamd.js';
export { exiftoolProgram, photoWith } from './exiftool.js';
export { freshDatabase, startPostgres, type FreshDatabase, type PostgresForTests } from './postgres.js';
export { startNats, type NatsForTests } from './nats.js';
export { testKeys } from './keys.js';
export { lookingAt, onBehalfOf, rowsLookedAt, type Asker } from './on-behalf.js';
export { temporaryFolder, type TemporaryFolder } from './temporary-folder.js';
export { runProgram, type Ran } from './run-program.js';
export { CookieJar, fetchWith, filledIn, follow, openSignIn, signIn, SignInFailed, type SignedIn } from './sign-in.js';
export { codeOf, setUpSecondFactor } from './second-factor.js';
export {
  haveArrived,
  sendPart,
  sha256Of,
  sizesLying,
  tusBeginning,
  tusPiece,
  tusVersion,
  type DeclaredFile,
} from './tus.js';
export { textOfPdf, type PdfText } from './text-of-pdf.js';
export { S3ForTests, type Lie } from './s3-for-tests.js';
