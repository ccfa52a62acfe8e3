import { endWithTheProcess } from '#libs/http';
import { gatewaySettings } from './gateway.settings.js';
import { startGateway } from './start.js';

const service = await startGateway(gatewaySettings());
endWithTheProcess(
  () => service.stop(),
  (error) => {
    service.parts.logger.error({ err: error }, 'service could not end cleanly');
  },
);
