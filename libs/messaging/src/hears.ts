import { EventPattern } from '@nestjs/microservices';

/** Marks the method that handles the events of one or several contracts: NestJS's `@EventPattern`, whose own type knows no typed second parameter. */
export const Hears = (...contracts: readonly { readonly type: string }[]): MethodDecorator =>
  EventPattern<unknown>(contracts.map(({ type }) => type));
