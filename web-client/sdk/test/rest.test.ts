import { describe, expect, it } from 'vitest';
import type { Fetch } from '../src/ports.ts';
import * as rest from '../src/rest.ts';
import { fixedTokens } from './setting.ts';

interface Asked {
  readonly url: string;
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body?: unknown;
}

function server(...responses: Response[]) {
  const asked: Asked[] = [];
  const fetch: Fetch = async (url, init) => {
    asked.push({ url, method: 'GET', ...init } as Asked);
    return responses.shift() ?? Response.json({});
  };
  return { asked, api: { url: 'https://plenary.example', tokens: fixedTokens, fetch } };
}

describe('requests', () => {
  it('go out with the token, and answers come back typed', async () => {
    const { api, asked } = server(Response.json({ workshops: [{ key: 'heads' }] }));
    await expect(rest.listWorkshops(api)).resolves.toEqual([{ key: 'heads' }]);
    expect(asked[0]).toMatchObject({
      url: 'https://plenary.example/api/workshops',
      method: 'GET',
      headers: { Authorization: 'Bearer token-1', Accept: 'application/json' },
    });
  });

  it('are tried once more with a new token', async () => {
    const { api, asked } = server(new Response('', { status: 401 }), Response.json({ people: [] }));
    await rest.listPeople(api, 'heads');
    expect(asked.map(({ headers }) => headers.Authorization)).toEqual([
      'Bearer token-1',
      'Bearer token-2',
    ]);
  });

  it('of somebody who signs in carry no token', async () => {
    const { api, asked } = server();
    await rest.signIn(api, { email: 'a@example.org', password: 'secret' });
    await rest.join(api, { code: 'HEADS', name: 'Ana' });
    await rest.openLink(api, 'secret');
    await rest.createAccount(api, 'setup', { email: 'a@example.org', password: 'secret' });
    expect(asked.map(({ headers }) => headers.Authorization)).toEqual([
      undefined,
      undefined,
      undefined,
      'Bearer setup',
    ]);
    expect(asked.every(({ method }) => method === 'POST')).toBe(true);
  });

  it('that are refused reject with the code and the sentence', async () => {
    const problem = { code: 'workshop.unknown', title: 'Not found', detail: 'No such workshop.' };
    const { api } = server(Response.json(problem, { status: 404 }));
    await expect(rest.getWorkshop(api, 'x')).rejects.toMatchObject({
      name: 'RequestRefused',
      status: 404,
      code: 'workshop.unknown',
      message: 'No such workshop.',
    });
  });

  it('reject in words also when a proxy answers', async () => {
    const { api } = server(new Response('<html>', { status: 502 }));
    await expect(rest.getWorkshop(api, 'x')).rejects.toMatchObject({ code: 'http.502' });
  });

  it('escape what they put into an address', async () => {
    const { api, asked } = server();
    await rest.getPersonLink(api, 'a/b', 'c?d');
    await rest.getAttendance(api, 'heads', { day: '2021-10-27' });
    await rest.verifyJournal(api, 'heads', 'practices');
    expect(
      asked.map(({ url }) => url.replace('https://plenary.example/api/workshops', '')),
    ).toEqual([
      '/a%2Fb/people/c%3Fd/link',
      '/heads/days/2021-10-27/attendance',
      '/heads/sessions/practices/journal/verify',
    ]);
  });

  it('import a plan, or say everything that is wrong with it', async () => {
    const errors = [
      {
        line: 3,
        column: 1,
        path: 'people[1].head',
        code: 'plan.second-head',
        arguments: { delegation: 'fr', line: 2 },
        message: 'Two heads.',
      },
    ];
    const { api, asked } = server(
      Response.json({ key: 'heads', revision: 1, created: true, kept: [] }, { status: 201 }),
      Response.json({ code: 'plan.wrong', errors }, { status: 422 }),
      Response.json({ code: 'body.too-large' }, { status: 413 }),
    );
    await expect(rest.importPlan(api, 'plan: 1')).resolves.toMatchObject({
      is: 'imported',
      created: true,
    });
    await expect(rest.importPlan(api, 'plan: 1')).resolves.toEqual({ is: 'wrong', errors });
    await expect(rest.importPlan(api, 'plan: 1')).rejects.toMatchObject({ code: 'body.too-large' });
    expect(asked[0]).toMatchObject({
      method: 'POST',
      body: 'plan: 1',
      headers: { 'Content-Type': 'application/yaml' },
    });
  });

  it('ask for attendance as a file by what they accept', async () => {
    const { api, asked } = server(new Response('person,seconds'));
    const file = await rest.downloadAttendance(api, 'heads', { session: 'practices' }, 'csv');
    await expect(file.text()).resolves.toBe('person,seconds');
    expect(asked[0]?.headers.Accept).toBe('text/csv');
  });

  it('say that attendance as JSON is taken away, since a page reads the same', async () => {
    const { api, asked } = server(Response.json({ people: [] }));
    const file = await rest.downloadAttendance(api, 'heads', { day: '2021-10-27' }, 'json');
    await expect(file.text()).resolves.toBe('{"people":[]}');
    expect(asked[0]?.headers.Accept).toBe('application/json');
    expect(asked[0]?.url).toMatch(/\/days\/2021-10-27\/attendance\/file$/);
  });

  it('sign out and forget the tokens', async () => {
    let isForgotten = false;
    const { api } = server(new Response(null, { status: 204 }));
    const forget = () => {
      isForgotten = true;
    };
    await rest.signOut({ ...api, tokens: { ...fixedTokens, forget } });
    expect(isForgotten).toBe(true);
  });
});
