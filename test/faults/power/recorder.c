/* Preloaded into a writing process: keeps, in order, every write, truncation, sync and removal of a database file, its log
   and the file of acknowledgements. Each record is a line "operation kind offset length", followed by the bytes.
   RECORD_NAME is the database's file name, RECORD_TO the file that takes the records. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

enum { NONE, DATABASE, LOG, ACKNOWLEDGEMENTS };
enum { HANDLES = 4096 };

static int kinds[HANDLES];
static int records = -1;
static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;

#define NEXT(name) dlsym(RTLD_NEXT, #name)

static int kind_of_path(const char *path) {
  const char *wanted = getenv("RECORD_NAME");
  if (!wanted || !path) return NONE;
  const char *slash = strrchr(path, '/');
  const char *name = slash ? slash + 1 : path;
  size_t length = strlen(wanted);
  if (strncmp(name, wanted, length) != 0) return NONE;
  name += length;
  if (*name == '\0') return DATABASE;
  if (strcmp(name, "-wal") == 0) return LOG;
  if (strcmp(name, ".acknowledged") == 0) return ACKNOWLEDGEMENTS;
  return NONE;
}

static int kind_of(int handle) { return handle >= 0 && handle < HANDLES ? kinds[handle] : NONE; }

static ssize_t plain_write(int handle, const void *bytes, size_t length) {
  static ssize_t (*next)(int, const void *, size_t);
  if (!next) next = NEXT(write);
  return next(handle, bytes, length);
}

static void record(char operation, int kind, long long offset, const void *bytes, size_t length) {
  static int (*next_open)(const char *, int, ...);
  pthread_mutex_lock(&turn);
  if (records < 0) {
    if (!next_open) next_open = NEXT(open);
    records = next_open(getenv("RECORD_TO"), O_WRONLY | O_CREAT | O_APPEND, 0600);
  }
  char line[80];
  int size = snprintf(line, sizeof line, "%c %d %lld %zu\n", operation, kind, offset, length);
  plain_write(records, line, (size_t)size);
  if (length > 0) plain_write(records, bytes, length);
  pthread_mutex_unlock(&turn);
}

#define RECORD_OPEN(name)                              \
  int name(const char *path, int flags, ...) {         \
    static int (*next)(const char *, int, ...);        \
    if (!next) next = NEXT(name);                      \
    mode_t mode = 0;                                   \
    if (flags & O_CREAT) {                             \
      va_list rest;                                    \
      va_start(rest, flags);                           \
      mode = va_arg(rest, mode_t);                     \
      va_end(rest);                                    \
    }                                                  \
    int handle = next(path, flags, mode);              \
    if (handle >= 0 && handle < HANDLES) kinds[handle] = kind_of_path(path); \
    return handle;                                     \
  }
RECORD_OPEN(open)
RECORD_OPEN(open64)

int close(int handle) {
  static int (*next)(int);
  if (!next) next = NEXT(close);
  if (handle >= 0 && handle < HANDLES) kinds[handle] = NONE;
  return next(handle);
}

#define RECORD_PWRITE(name, offset_type)                                          \
  ssize_t name(int handle, const void *bytes, size_t length, offset_type offset) { \
    static ssize_t (*next)(int, const void *, size_t, offset_type);               \
    if (!next) next = NEXT(name);                                                 \
    ssize_t done = next(handle, bytes, length, offset);                           \
    if (done > 0 && kind_of(handle)) record('W', kind_of(handle), offset, bytes, (size_t)done); \
    return done;                                                                  \
  }
RECORD_PWRITE(pwrite, off_t)
RECORD_PWRITE(pwrite64, off64_t)

ssize_t write(int handle, const void *bytes, size_t length) {
  ssize_t done = plain_write(handle, bytes, length);
  if (done > 0 && kind_of(handle)) {
    record(kind_of(handle) == ACKNOWLEDGEMENTS ? 'A' : '?', kind_of(handle), 0, bytes, (size_t)done);
  }
  return done;
}

#define RECORD_TRUNCATE(name, offset_type)                                \
  int name(int handle, offset_type length) {                              \
    static int (*next)(int, offset_type);                                 \
    if (!next) next = NEXT(name);                                         \
    int failed = next(handle, length);                                    \
    if (!failed && kind_of(handle)) record('T', kind_of(handle), length, NULL, 0); \
    return failed;                                                        \
  }
RECORD_TRUNCATE(ftruncate, off_t)
RECORD_TRUNCATE(ftruncate64, off64_t)

#define RECORD_SYNC(name)                                          \
  int name(int handle) {                                           \
    static int (*next)(int);                                       \
    if (!next) next = NEXT(name);                                  \
    int failed = next(handle);                                     \
    if (!failed && kind_of(handle)) record('S', kind_of(handle), 0, NULL, 0); \
    return failed;                                                 \
  }
RECORD_SYNC(fsync)
RECORD_SYNC(fdatasync)

int unlink(const char *path) {
  static int (*next)(const char *);
  if (!next) next = NEXT(unlink);
  int failed = next(path);
  if (!failed && kind_of_path(path)) record('U', kind_of_path(path), 0, NULL, 0);
  return failed;
}
