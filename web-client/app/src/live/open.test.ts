import { afterEach, expect, test, vi } from 'vitest';
import { fakeSession } from '../../dev/fake.ts';
import { session } from '../../dev/lead-documents.ts';
import { language } from '../i18n/index.ts';
import { liveOf } from './live.ts';
import { speaking } from './open.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  language.value = 'en';
});

test('a page of a workshop speaks its language where the browser wants none of ours', async () => {
  vi.stubGlobal('navigator', { languages: ['ar'] });
  const source = fakeSession({});
  speaking(liveOf(source));
  source.change({ session: { ...session, workshop: { ...session.workshop, languages: ['fr'] } } });
  await vi.waitFor(() => expect(language.value).toBe('fr'));
});
