import { Anchor, Button, type AnchorProps, type ButtonProps } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { createLink } from '@tanstack/react-router';
import type { ComponentProps } from 'react';

type Beside<P> = P & Omit<ComponentProps<'a'>, keyof P>;

/** Links of the application that look like Mantine's, with addresses that the compiler checks. */
export const ButtonLink = createLink((props: Beside<ButtonProps>) => <Button component="a" {...props} />);
export const TextLink = createLink((props: Beside<AnchorProps>) => <Anchor component="a" {...props} />);

/** Where the person came from. A list whose record is looked at is not the current page, although its address begins this one's. */
export const BackLink = createLink(({ children, ...props }: Beside<AnchorProps>) => (
  <Anchor component="a" className="back" {...props} aria-current={undefined}>
    <IconArrowLeft size={16} aria-hidden /> {children}
  </Anchor>
));
