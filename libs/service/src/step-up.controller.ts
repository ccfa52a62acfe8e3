import { Allow } from '#libs/access';
import { Controller, Get, HttpCode } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';

/** Lets a page ask before it leads to a file: a refused download would show nobody why. */
@ApiTags('step-up')
@Controller('step-up')
export class StepUpController {
  @Get()
  @HttpCode(204)
  @ApiOperation({ summary: 'Nothing, where the second factor is recent enough for evidence; else `step-up-required`' })
  @Allow({ action: 'step-up.ask', signedIn: true, stepUp: true })
  ask(): void {
    // The guard answered already.
  }
}
