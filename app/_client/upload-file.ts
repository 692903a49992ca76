import { type ApiProblem, withPerson } from '@/app/_client/call-api';
import { failure, type Result, success } from '@/lib/domain/result';

const unreachable: ApiProblem = {
  code: 'unreachable',
  status: 0,
  title: 'No answer',
  detail: 'Plainleaf can’t be reached. Nothing was uploaded. Check the network, then try again.',
};

const unreadable: ApiProblem = {
  code: 'unexpected',
  status: 500,
  title: 'Something went wrong',
  detail: 'Plainleaf gave an answer that can’t be read. Try again in a moment.',
};

const send = <Answer>(
  path: string,
  file: File,
  onProgress: (percent: number) => void,
): Promise<Result<Answer, ApiProblem>> =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/v1${path}`);
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onProgress(Math.floor((100 * loaded) / Math.max(1, total)));
    request.onerror = () => resolve(failure(unreachable));
    request.onload = () => {
      if (request.response === null) resolve(failure(unreadable));
      // The API's own shapes, from our own origin.
      else if (request.status < 400) resolve(success(request.response as Answer));
      else resolve(failure(request.response as ApiProblem));
    };
    request.send(file);
  });

/**
 * Sends a file's bytes to our own API. An XMLHttpRequest, because fetch does not say how much has gone: `onProgress` is told
 * in percent.
 */
export const uploadFile = <Answer>(
  path: string,
  file: File,
  onProgress: (percent: number) => void,
): Promise<Result<Answer, ApiProblem>> => withPerson(path, () => send<Answer>(path, file, onProgress));
