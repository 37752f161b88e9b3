/*
 * The calls by which webcam-capture (through libv4l2) and webrtc-java (through libudev, and by itself) come to a camera. Those
 * that mean ours are answered, and all others led on.
 */
#define _GNU_SOURCE
#include "camera.h"
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

/* The next one of this name, which is the C library's own. */
#define LEAD_ON(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

int __xstat(int version, const char *path, struct stat *into);

/* Every one that may follow is read; that is harmless where there is none. */
#define ONE_MORE(type, after, name) \
  va_list rest_of_##name; va_start(rest_of_##name, after); type name = va_arg(rest_of_##name, type); va_end(rest_of_##name)

int open(const char *path, int flags, ...) {
  ONE_MORE(int, flags, rights);
  return is_camera(path) ? open_camera(flags) : LEAD_ON(open)(path, flags, rights);
}

int open64(const char *path, int flags, ...) {
  ONE_MORE(int, flags, rights);
  return is_camera(path) ? open_camera(flags) : LEAD_ON(open64)(path, flags, rights);
}

int close(int handle) {
  closing(handle);
  return LEAD_ON(close)(handle);
}

int ioctl(int handle, unsigned long request, ...) {
  ONE_MORE(void *, request, of);
  return is_opened(handle) ? ask(handle, request, of) : LEAD_ON(ioctl)(handle, request, of);
}

void *mmap64(void *at, size_t length, int may, int how, int handle, off64_t from) {
  return LEAD_ON(mmap64)(at, length, may, how, is_opened(handle) ? pictures() : handle, from);
}

/* libv4l2 passes the C library's own functions by. */
long syscall(long number, ...) {
  long with[6];
  va_list rest;
  va_start(rest, number);
  for (int i = 0; i < 6; i++) with[i] = va_arg(rest, long);
  va_end(rest);
  if (number == SYS_openat && is_camera((const char *)with[1])) return open_camera(with[2]);
#ifdef SYS_open
  if (number == SYS_open && is_camera((const char *)with[0])) return open_camera(with[1]);
#endif
  if (number == SYS_ioctl && is_opened(with[0])) return ask(with[0], with[1], (void *)with[2]);
  if (number == SYS_close) closing(with[0]);
  if (number == SYS_mmap && is_opened(with[4])) with[4] = pictures();
  return LEAD_ON(syscall)(number, with[0], with[1], with[2], with[3], with[4], with[5]);
}

static int reach(int may) {
  enum mood now = mood();
  errno = now == AWAY ? ENOENT : EACCES;
  return now == AWAY || (now == LOCKED && may != F_OK) ? -1 : 0;
}

int access(const char *path, int may) {
  return is_camera(path) ? reach(may) : LEAD_ON(access)(path, may);
}

/* What stat() was when webcam-capture's grabber was compiled. */
int __xstat(int version, const char *path, struct stat *into) {
  if (!is_camera(path)) return LEAD_ON(__xstat)(version, path, into);
  if (reach(F_OK)) return -1;
  memset(into, 0, sizeof *into);
  into->st_mode = S_IFCHR | 0660;
  return 0;
}

/*
 * By its name the thread of webrtc-java that reads a camera is known, before it does. It ends the process where it is quicker
 * than the start that made it: so it waits here until the test, which sees that start return, says so.
 */
int prctl(int option, ...) {
  const struct timespec moment = {0, 1000000};
  unsigned long with[4];
  va_list rest;
  va_start(rest, option);
  for (int i = 0; i < 4; i++) with[i] = va_arg(rest, unsigned long);
  va_end(rest);
  if (option == PR_SET_NAME && !strcmp((const char *)with[0], "CaptureThread"))
    while (mood() == STARTING) nanosleep(&moment, NULL);
  return LEAD_ON(prctl)(option, with[0], with[1], with[2], with[3]);
}

static bool is_dev(DIR *folder) {
  struct stat this, dev;
  return !fstat(dirfd(folder), &this) && !stat("/dev", &dev) && this.st_dev == dev.st_dev && this.st_ino == dev.st_ino;
}

/* The camera is the last of what is in /dev. */
struct dirent64 *readdir64(DIR *folder) {
  static __thread struct dirent64 camera;
  static __thread DIR *told;
  struct dirent64 *found = LEAD_ON(readdir64)(folder);
  int reason = errno; /* by which the end is told from a failure */
  bool now = !found && told != folder && is_dev(folder) && mood() != AWAY;
  if (!found) told = now ? folder : NULL;
  errno = reason;
  if (!now) return found;
  strcpy(camera.d_name, "video0");
  camera.d_type = DT_CHR;
  return &camera;
}

/* ---- libudev, as far as webrtc-java enumerates by it; nobody else does here, and nothing else is found */

static char list, entry, device;
static bool cameras_wanted;

void *udev_enumerate_new(void *udev) { return &list; }

int udev_enumerate_add_match_subsystem(void *of, const char *subsystem) {
  cameras_wanted = !strcmp(subsystem, "video4linux");
  return 0;
}

int udev_enumerate_scan_devices(void *of) { return 0; }

void *udev_enumerate_get_list_entry(void *of) { return cameras_wanted && mood() != AWAY ? &entry : NULL; }

void *udev_enumerate_unref(void *of) { return NULL; }

const char *udev_list_entry_get_name(void *of) { return "/sys/camera"; }

void *udev_list_entry_get_next(void *of) { return NULL; }

void *udev_device_new_from_syspath(void *udev, const char *path) { return &device; }

const char *udev_device_get_devnode(void *of) { return NODE; }

void *udev_device_unref(void *of) { return NULL; }
