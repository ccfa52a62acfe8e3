import { endWithTheProcess } from '#libs/http';
import { identitySettings } from './identity.settings.js';
import { startIdentity } from './start.js';

const service = await startIdentity(identitySettings());
endWithTheProcess(
  () => service.stop(),
  (error) => {
    service.parts.logger.error({ err: error }, 'service could not end cleanly');
  },
);
