import type { Tokens } from './api.ts';
import type { Fetch } from './ports.ts';
import type { PlanFault } from './resources.ts';

/** Where the server is and on whose behalf it is asked. */
export interface Api {
  /** The server's origin; in browsers the page's own. */
  readonly url?: string;
  readonly tokens?: Tokens;
  readonly fetch?: Fetch;
}

/** What is wrong in one field of what was sent. */
export interface FieldFault {
  readonly field: string;
  readonly code: string;
  /** What the sentence names, such as the word that was typed. */
  readonly about?: string;
  readonly message: string;
}

/** The server's refusal of a request, with its stable code. */
export class RequestRefused extends Error {
  readonly status: number;
  readonly code: string;
  /** What is wrong field by field, where the server says so. */
  readonly fields: readonly FieldFault[];
  /** What would be wrong in the plan, where the server says so. */
  readonly errors: readonly PlanFault[];

  constructor(
    status: number,
    code: string,
    message: string,
    fields: readonly FieldFault[] = [],
    errors: readonly PlanFault[] = [],
  ) {
    super(message);
    this.name = 'RequestRefused';
    this.status = status;
    this.code = code;
    this.fields = fields;
    this.errors = errors;
  }
}

export interface Request {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly json?: unknown;
  readonly body?: string | Blob;
  readonly headers?: { readonly [name: string]: string };
  /** Asks with this token, or with none when it is `anonymous`, instead of the api's. */
  readonly as?: 'anonymous' | { readonly token: string };
}

export async function json<T>(api: Api, path: string, request: Request = {}): Promise<T> {
  return (await ask(api, path, request)).json() as Promise<T>;
}

export async function ask(api: Api, path: string, request: Request = {}): Promise<Response> {
  const response = await answer(api, path, request);
  if (!response.ok) throw refusal(response, await bodyOf(response));
  return response;
}

export async function answer(api: Api, path: string, request: Request): Promise<Response> {
  if (request.as === 'anonymous') return fetched(api, path, request, undefined);
  if (request.as) return fetched(api, path, request, request.as.token);
  const token = await api.tokens?.current();
  const response = await fetched(api, path, request, token);
  if (response.status !== 401 || token === undefined) return response;
  return fetched(api, path, request, await api.tokens?.renew(token));
}

function fetched(api: Api, path: string, request: Request, token: string | undefined) {
  const body = request.json === undefined ? request.body : JSON.stringify(request.json);
  const headers: Record<string, string> = { Accept: 'application/json', ...request.headers };
  if (request.json !== undefined) headers['Content-Type'] = 'application/json';
  if (token !== undefined) headers.Authorization = `Bearer ${token}`;
  const init: RequestInit = {
    method: request.method ?? (body === undefined ? 'GET' : 'POST'),
    headers,
    credentials: 'same-origin',
  };
  if (body !== undefined) init.body = body;
  return (api.fetch ?? globalThis.fetch)(`${api.url ?? ''}/api${path}`, init);
}

export async function bodyOf(response: Response): Promise<{ readonly [key: string]: unknown }> {
  try {
    const body: unknown = await response.json();
    return typeof body === 'object' && body !== null ? { ...body } : {};
  } catch {
    return {};
  }
}

export function refusal(
  response: Response,
  body: { readonly [key: string]: unknown },
): RequestRefused {
  const { code, detail, title } = body;
  const message = [detail, title].find((text) => typeof text === 'string');
  return new RequestRefused(
    response.status,
    typeof code === 'string' ? code : `http.${response.status}`,
    typeof message === 'string' ? message : `The server answered ${response.status}.`,
    Array.isArray(body.fields) ? (body.fields as readonly FieldFault[]) : [],
    Array.isArray(body.errors) ? (body.errors as readonly PlanFault[]) : [],
  );
}
