import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser';

/** Shows the forms for passkeys where the browser knows them, and lets the device answer before they are sent. */
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) {
  if (!browserSupportsWebAuthn()) break;
  const answer = form.elements.namedItem('answer');
  const failed = form.querySelector<HTMLElement>('[role=alert]');
  const button = form.querySelector('button');
  if (!(answer instanceof HTMLInputElement) || failed === null || button === null) continue;
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    failed.hidden = true;
    button.disabled = true;
    ask(form.dataset)
      .then((given) => {
        answer.value = JSON.stringify(given);
        form.submit();
      })
      // The person closed the device's window, or it knows no passkey: they may try again, or sign in in another way.
      .catch(() => {
        button.disabled = false;
        failed.hidden = false;
        failed.focus();
      });
  });
}

async function ask({ passkey, options = '' }: DOMStringMap): Promise<unknown> {
  const response = await fetch(options, { method: 'POST', headers: { accept: 'application/json' } });
  if (!response.ok) throw new Error(String(response.status));
  const optionsJSON = (await response.json()) as never;
  return passkey === 'new' ? startRegistration({ optionsJSON }) : startAuthentication({ optionsJSON });
}
