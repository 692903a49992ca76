import { defineRoute } from '@/app/api/v1/_route/define-route';
import { problemResponse } from '@/app/api/v1/_route/problem-response';
import { readBody } from '@/app/api/v1/_route/read-body';
import { cspReportSchema } from '@/app/api/v1/csp-reports/csp-report';
import { log } from '@/lib/log';

/** Anybody can send reports, and one broken page sends many. */
const linesEachMinute = 60;
const written = { minute: 0, lines: 0 };

const hasRoom = (): boolean => {
  const minute = Math.floor(Date.now() / 60_000);
  if (written.minute !== minute) Object.assign(written, { minute, lines: 0 });
  written.lines += 1;
  return written.lines <= linesEachMinute;
};

/** Where browsers tell of a page that wanted what its policy forbids: a fault of ours, or somebody's attempt. */
export const POST = defineRoute({
  permission: 'public',
  work: async ({ request }) => {
    const read = await readBody(request, 'application/csp-report');
    if (!read.ok) return problemResponse(read.problem.problem, { status: read.problem.status });
    const report = cspReportSchema.safeParse(read.value);
    if (!report.success) return problemResponse({ code: 'invalid-input', detail: 'This is no report of a browser.' });
    if (hasRoom()) log().warn(report.data, 'a page wanted what its policy forbids');
    return new Response(null, { status: 204 });
  },
});
