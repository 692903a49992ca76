import { afterAll, beforeAll, describe } from 'vitest';
import { provideDatabaseWithContent } from '@/tests/setup/provide-database';
import { testCanary } from '@/tests/trust/web/canary';
import { testHeaders } from '@/tests/trust/web/headers';
import { closeOneApp, openOneApp } from '@/tests/trust/web/one-app';
import { testStoredScripts } from '@/tests/trust/web/stored-scripts';

provideDatabaseWithContent();

beforeAll(openOneApp);
afterAll(closeOneApp);

describe('a marked patient', () => testCanary());

describe('the headers of every answer', () => testHeaders());

// Last: from then on what is in force says it too.
describe('scripts in every field', () => testStoredScripts());
