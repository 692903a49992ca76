import { defineRoute } from '@/app/api/v1/_route/define-route';
import { readBytes } from '@/app/api/v1/_route/read-bytes';
import { pictureLimitMegabytes } from '@/lib/domain/content/picture';
import { addPicture } from '@/lib/usecases/figure/add-picture';

const megabyte = 1024 * 1024;

export const POST = defineRoute({
  permission: 'content.write',
  status: 201,
  work: async ({ actor, request }) => {
    const file = await readBytes(request, pictureLimitMegabytes * megabyte);
    return file.ok ? addPicture({ actor, file: file.value }) : file;
  },
});
