import { EventPattern } from '@nestjs/microservices';

/**
 * Marks the method that handles the events of a contract. It is NestJS's `@EventPattern`, whose own type knows no second, typed parameter.
 */
export function Hears(contract: { readonly type: string }): MethodDecorator {
  const decorate: MethodDecorator = EventPattern(contract.type);
  return decorate;
}
