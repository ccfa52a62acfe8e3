import '@fontsource-variable/onest/wght.css';
import '@mantine/core/styles/baseline.css';
import '@mantine/core/styles/default-css-variables.css';
import '@mantine/core/styles/global.css';
import '@mantine/core/styles/UnstyledButton.css';
import '@mantine/core/styles/VisuallyHidden.css';
import '@mantine/core/styles/Loader.css';
import '@mantine/core/styles/Button.css';
import '@mantine/core/styles/CloseButton.css';
import '@mantine/core/styles/Input.css';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Checkbox.css';
import '@mantine/core/styles/Radio.css';
import '@mantine/core/styles/Fieldset.css';
import '@mantine/core/styles/Text.css';
import '@mantine/core/styles/Title.css';
import '@mantine/core/styles/Anchor.css';
import '@mantine/core/styles/Group.css';
import '@mantine/core/styles/Stack.css';
import '@mantine/core/styles/Flex.css';
import '@mantine/core/styles/Container.css';
import '@mantine/core/styles/Paper.css';
import '@mantine/core/styles/Alert.css';
import '@mantine/core/styles/List.css';
import '@mantine/core/styles/Table.css';
import './portal.css';
import './print.css';
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import { Unreached, watchSession } from './api/call.js';
import { session } from './api/session.js';
import { router } from './shell/router.js';
import { forgetEverything } from './shell/waiting.js';
import { Spoken } from './texts/spoken.js';
import { theme, variables } from './theme.js';

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
const queries = new QueryClient({
  defaultOptions: {
    // Refusals are answers; only a line that is down is worth another try.
    queries: { retry: (count, error) => error instanceof Unreached && count < 3, staleTime: 5_000 },
  },
});

watchSession({
  // One question, however many requests found it out.
  nobody: () => void queries.invalidateQueries({ queryKey: ['session'] }, { cancelRefetch: false }),
  somebodyElse: forgetEverything,
});

// Asked for while the words of the page are still on their way, not after one another.
queries.query({ queryKey: ['session'], queryFn: session }).catch(() => {
  // The frame asks again, and says so.
});

/** Light or dark: nothing personal, so that it may stay in the browser. */
const colours = localStorageColorSchemeManager({ key: 'qorgan-colours' });

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');
const draw = (): void => {
  createRoot(root).render(
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variables}
      defaultColorScheme="auto"
      colorSchemeManager={colours}
      getStyleNonce={() => nonce}
    >
      <Spoken>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </Spoken>
    </MantineProvider>,
  );
};

/**
 * Each step is a task of its own, so that whoever types or clicks is answered in between. The last: an engine looks all its locales up when it is first asked for one, some 30 ms. It is asked
 * here, while the page still waits for its words, and not by the task that draws with them.
 */
const beginnings = [() => void router.load(), draw, () => Intl.NumberFormat.supportedLocalesOf('kk')];
for (const begin of beginnings) setTimeout(begin);
