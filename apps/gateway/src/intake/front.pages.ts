import { readFileSync } from 'node:fs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { agencies, type AgencyId } from '#libs/contracts';
import { html, page, pagePolicy, problemPage, type Html } from '#libs/pages';
import { negotiate, type Locale, type Problem } from '#libs/problems';
import { agencyNames, roleNames, texts } from './front.texts.js';

export const stylesheetPath = '/assets/pages.css';

/** The demonstration's logins, by agency and role, in the order of the file. */
export type DemonstrationLogins = ReadonlyMap<AgencyId, ReadonlyMap<string, readonly string[]>>;

const accountsFile = z.array(
  z.object({ login: z.string(), assignments: z.array(z.object({ agency: z.enum(agencies), role: z.string() })) }),
);

export function demonstrationLogins(file: string): DemonstrationLogins {
  const found = new Map<AgencyId, Map<string, string[]>>(
    agencies.map((agency) => [agency, new Map<string, string[]>()]),
  );
  for (const { login, assignments } of accountsFile.parse(JSON.parse(readFileSync(file, 'utf8')))) {
    for (const { agency, role } of assignments) {
      const roles = found.get(agency);
      roles?.set(role, [...new Set([...(roles.get(role) ?? []), login])]);
    }
  }
  return found;
}

export interface FrontPage {
  readonly locale: Locale;
  readonly signedIn: { readonly name: string; readonly csrfToken: string } | undefined;
  readonly served: readonly AgencyId[];
  readonly demonstration: DemonstrationLogins | undefined;
  /** Whether there is a portal to go to. */
  readonly portal: boolean;
}

export function frontPage({ locale, signedIn, served, demonstration, portal }: FrontPage): string {
  return page({
    locale,
    title: texts.title[locale],
    stylesheet: stylesheetPath,
    inLanguage: (other) => `/?lang=${other}`,
    main: html`
      <h1>${texts.title[locale]}</h1>
      <p>${texts.lead[locale]}</p>
      ${portal && signedIn !== undefined && html`<p><a class="button" href="/portal/">${texts.portal[locale]}</a></p>`}
      ${signedIn === undefined ? html`<p><a class="button" href="/auth/sign-in?lang=${locale}${portal && html`&amp;return_to=/portal/`}">${texts.signIn[locale]}</a></p>` : signOutForm(locale, signedIn)}
      <p><a class="button" href="/tell?lang=${locale}">${texts.tell[locale]}</a></p>
      ${demonstration && demonstrationTable(locale, demonstration)}
      <h2>${texts.descriptions[locale]}</h2>
      <ul>
        ${served.map((agency) => html`<li><a href="/api/${agency}/docs">${agencyNames[agency][locale]}</a></li>`)}
      </ul>
    `,
  });
}

function signOutForm(locale: Locale, { name, csrfToken }: NonNullable<FrontPage['signedIn']>): Html {
  return html`<form method="post" action="/auth/sign-out">
    <p>${texts.signedInAs[locale]} <strong>${name}</strong></p>
    <input type="hidden" name="csrf_token" value="${csrfToken}" />
    <button type="submit">${texts.signOut[locale]}</button>
  </form>`;
}

function demonstrationTable(locale: Locale, demonstration: DemonstrationLogins): Html {
  const rows = [...demonstration].flatMap(([agency, roles]) =>
    [...roles].map(
      ([role, logins]) =>
        html`<tr>
          <td>${agencyNames[agency][locale]}</td>
          <td>${roleNames[role]?.[locale] ?? role}</td>
          <td>${logins.join(', ')}</td>
        </tr>`,
    ),
  );
  return html`<h2>${texts.demonstration[locale]}</h2>
    <p class="muted">${texts.demonstrationLead[locale]}</p>
    <table>
      <thead>
        <tr>
          <th scope="col">${texts.agency[locale]}</th>
          <th scope="col">${texts.role[locale]}</th>
          <th scope="col">${texts.logins[locale]}</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>`;
}

/** Tells a person who came by a link or redirect that it did not work; programs get the problem itself. */
export function refuse(request: FastifyRequest, reply: FastifyReply, problem: Problem): void {
  const locale = negotiate(request.headers['accept-language']);
  const body = problem.body(locale, request.id);
  if (problem.details.retryAfter !== undefined) void reply.header('retry-after', problem.details.retryAfter);
  void reply.code(problem.status).header('content-language', locale);
  if (!(request.headers.accept ?? '').includes('text/html')) {
    void reply.header('content-type', 'application/problem+json; charset=utf-8').send(body);
    return;
  }
  const ways = html`
    <p><a class="button" href="/auth/sign-in">${texts.again[locale]}</a></p>
    <p><a href="/">${texts.home[locale]}</a></p>
  `;
  showPage(reply, problemPage(locale, stylesheetPath, body, ways));
}

export function showPage(reply: FastifyReply, markup: string): void {
  void reply
    .header('content-type', 'text/html; charset=utf-8')
    .header('content-security-policy', pagePolicy)
    .send(markup);
}

/** Whether the request was made by the public address, and not by another name of this machine. */
export const isPublicAddress = (request: FastifyRequest, publicUrl: string): boolean =>
  request.headers.host === new URL(publicUrl).host;
