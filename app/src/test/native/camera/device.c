/* The camera itself: what it says, what it sees, and who has it. */
#define _GNU_SOURCE
#include "camera.h"
#include <errno.h>
#include <fcntl.h>
#include <linux/videodev2.h>
#include <pthread.h>
#include <stdint.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

#define NAME "Camera of the tests"
#define HANDLES 4096
#define BUFFERS 8
#define FRAME_NANOS 33333333

struct size { unsigned width, height; };

static const struct size SIZES[] = {{1280, 720}, {640, 480}};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static bool opened[HANDLES]; /* which handles are the camera's */
static bool lost[HANDLES];   /* open since before it was pulled out: they stay dead */
static int holder = -1;      /* the handle that has the buffers; there is one at a time */
static bool streaming;
static struct size size = {1280, 720};
static int memory = -1; /* of the buffers, as a file */
static uint8_t *pixels; /* the same, as this library sees it */
static unsigned buffers, buffer_bytes, waiting[BUFFERS], queued, frames;

bool is_camera(const char *path) { return word_file() && path && !strcmp(path, NODE); }

bool is_opened(int handle) { return handle >= 0 && handle < HANDLES && opened[handle]; }

static int refuse(int reason) {
  errno = reason;
  return -1;
}

/* ---- What it sees */

static unsigned frame_bytes(void) { return size.width * size.height * 2; }

static void paint(uint8_t *frame) {
  static const uint8_t orange[] = {138, 58, 138, 189}, blue[] = {100, 198, 100, 67};
  for (unsigned y = 0; y < size.height; y++)
    for (unsigned x = 0; x < size.width; x += 2, frame += 4) memcpy(frame, x < size.width / 2 ? orange : blue, 4);
}

/* Wakes who waits for a frame, as often as there is one; and who waits when it is pulled out, as the kernel does. */
static void *shoot(void *nothing) {
  const struct timespec frame = {0, FRAME_NANOS};
  for (;;) {
    nanosleep(&frame, NULL);
    pthread_mutex_lock(&lock);
    if (streaming) {
      enum mood now = mood();
      lost[holder] |= now == AWAY;
      if (now != STILL || lost[holder]) eventfd_write(holder, 1);
    }
    pthread_mutex_unlock(&lock);
  }
  return nothing;
}

static int start(int handle, enum mood now) {
  static pthread_t shooting;
  if (handle != holder) return refuse(EBUSY);
  if (now == NARROW && size.width == SIZES[0].width) return refuse(ENOSPC);
  if (!shooting && pthread_create(&shooting, NULL, shoot, NULL)) return refuse(EIO);
  streaming = true;
  return 0;
}

static int stop(int handle) {
  if (handle != holder) return 0;
  streaming = false;
  queued = 0;
  return 0;
}

static void let_go(void) {
  streaming = false;
  holder = -1;
  queued = 0;
}

/* ---- What can be asked of it */

static int describe(struct v4l2_capability *of) {
  memset(of, 0, sizeof *of);
  strcpy((char *)of->driver, "duet");
  strcpy((char *)of->card, NAME);
  strcpy((char *)of->bus_info, "platform:duet-0");
  of->device_caps = V4L2_CAP_VIDEO_CAPTURE | V4L2_CAP_STREAMING;
  of->capabilities = of->device_caps | V4L2_CAP_DEVICE_CAPS;
  return 0;
}

static unsigned pixel_format(enum mood now) { return now == FOREIGN ? V4L2_PIX_FMT_H264 : V4L2_PIX_FMT_YUYV; }

static int list_format(struct v4l2_fmtdesc *of, enum mood now) {
  if (of->index > 0 || of->type != V4L2_BUF_TYPE_VIDEO_CAPTURE) return refuse(EINVAL);
  of->flags = now == FOREIGN ? V4L2_FMT_FLAG_COMPRESSED : 0;
  of->pixelformat = pixel_format(now);
  strcpy((char *)of->description, now == FOREIGN ? "H.264" : "YUYV 4:2:2");
  return 0;
}

static int list_size(struct v4l2_frmsizeenum *of, enum mood now) {
  if (of->index > 1 || of->pixel_format != pixel_format(now)) return refuse(EINVAL);
  of->type = V4L2_FRMSIZE_TYPE_DISCRETE;
  of->discrete.width = SIZES[of->index].width;
  of->discrete.height = SIZES[of->index].height;
  return 0;
}

static int list_interval(struct v4l2_frmivalenum *of) {
  if (of->index > 0) return refuse(EINVAL);
  of->type = V4L2_FRMIVAL_TYPE_DISCRETE;
  of->discrete = (struct v4l2_fract){1, 30};
  return 0;
}

static int tell_rate(struct v4l2_streamparm *of) {
  of->parm.capture.capability = V4L2_CAP_TIMEPERFRAME;
  of->parm.capture.timeperframe = (struct v4l2_fract){1, 30};
  return 0;
}

static void fill(struct v4l2_pix_format *of, struct size as, enum mood now) {
  of->width = as.width;
  of->height = as.height;
  of->pixelformat = pixel_format(now);
  of->field = V4L2_FIELD_NONE;
  of->bytesperline = now == FOREIGN ? 0 : as.width * 2;
  of->sizeimage = as.width * as.height * 2;
}

static int agree(unsigned request, struct v4l2_format *of, enum mood now) {
  if (of->type != V4L2_BUF_TYPE_VIDEO_CAPTURE) return refuse(EINVAL);
  struct size wanted = request == VIDIOC_G_FMT ? size : SIZES[of->fmt.pix.width < SIZES[0].width];
  if (request == VIDIOC_S_FMT) {
    if (holder >= 0) return refuse(EBUSY);
    size = wanted;
  }
  fill(&of->fmt.pix, wanted, now);
  return 0;
}

static int give_buffers(int handle, struct v4l2_requestbuffers *of, enum mood now) {
  if (of->memory != V4L2_MEMORY_MMAP) return refuse(EINVAL);
  if (holder >= 0 && holder != handle) return refuse(EBUSY);
  if (now == LEAVING) {
    unlink(word_file());
    return refuse(ENODEV);
  }
  let_go();
  if (of->count == 0) return 0;
  buffers = of->count = of->count < BUFFERS ? of->count : BUFFERS;
  holder = handle;
  if (memory < 0) { /* of the largest: a program may look at its old ones for as long as it likes */
    unsigned most = BUFFERS * SIZES[0].width * SIZES[0].height * 2;
    memory = memfd_create("camera", MFD_CLOEXEC);
    if (memory < 0 || ftruncate(memory, most)) return refuse(ENOMEM);
    pixels = mmap(NULL, most, PROT_READ | PROT_WRITE, MAP_SHARED, memory, 0);
  }
  buffer_bytes = (frame_bytes() + 4095) & ~4095u;
  return 0;
}

static int tell_buffer(struct v4l2_buffer *of) {
  if (of->index >= buffers) return refuse(EINVAL);
  of->length = buffer_bytes;
  of->m.offset = of->index * buffer_bytes;
  of->flags = 0;
  return 0;
}

static int take_back(int handle, struct v4l2_buffer *of) {
  if (handle != holder || of->index >= buffers || queued >= BUFFERS) return refuse(EINVAL);
  waiting[queued++] = of->index;
  return 0;
}

static int hand_out(int handle, struct v4l2_buffer *of, enum mood now) {
  eventfd_t due;
  struct timespec at;
  if (handle != holder || !queued || eventfd_read(handle, &due)) return refuse(EAGAIN);
  of->index = waiting[0];
  memmove(waiting, waiting + 1, --queued * sizeof *waiting);
  tell_buffer(of);
  uint8_t *frame = pixels + of->m.offset;
  if (now == GREEN) memset(frame, 0, frame_bytes());
  else paint(frame);
  clock_gettime(CLOCK_MONOTONIC, &at);
  of->timestamp = (struct timeval){at.tv_sec, at.tv_nsec / 1000};
  of->flags = V4L2_BUF_FLAG_TIMESTAMP_MONOTONIC;
  of->field = V4L2_FIELD_NONE;
  of->sequence = frames++;
  of->bytesused = now == SHORT ? 64 : frame_bytes();
  return 0;
}

static int asked(int handle, unsigned request, void *of) {
  enum mood now = mood();
  if (now == AWAY || lost[handle]) return refuse(ENODEV);
  switch (request) {
    case VIDIOC_QUERYCAP: return describe(of);
    case VIDIOC_ENUM_FMT: return list_format(of, now);
    case VIDIOC_ENUM_FRAMESIZES: return list_size(of, now);
    case VIDIOC_ENUM_FRAMEINTERVALS: return list_interval(of);
    case VIDIOC_G_FMT:
    case VIDIOC_TRY_FMT:
    case VIDIOC_S_FMT: return agree(request, of, now);
    case VIDIOC_G_PARM:
    case VIDIOC_S_PARM: return tell_rate(of);
    case VIDIOC_REQBUFS: return give_buffers(handle, of, now);
    case VIDIOC_QUERYBUF: return tell_buffer(of);
    case VIDIOC_QBUF: return take_back(handle, of);
    case VIDIOC_DQBUF: return hand_out(handle, of, now);
    case VIDIOC_STREAMON: return start(handle, now);
    case VIDIOC_STREAMOFF: return stop(handle);
    default: return refuse(ENOTTY);
  }
}

int ask(int handle, unsigned request, void *of) {
  pthread_mutex_lock(&lock);
  int answer = asked(handle, request, of);
  int reason = errno;
  pthread_mutex_unlock(&lock);
  errno = reason;
  return answer;
}

int open_camera(int flags) {
  enum mood now = mood();
  if (now == AWAY) return refuse(ENOENT);
  if (now == LOCKED) return refuse(EACCES);
  if (now == BUSY && (flags & O_ACCMODE) == O_RDWR) return refuse(EBUSY);
  int handle = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK); /* something that can be waited for */
  if (handle < 0 || handle >= HANDLES) return refuse(EMFILE);
  lost[handle] = false;
  opened[handle] = true;
  return handle;
}

void closing(int handle) {
  if (!is_opened(handle)) return;
  pthread_mutex_lock(&lock);
  opened[handle] = false;
  if (holder == handle) let_go();
  pthread_mutex_unlock(&lock);
}

int pictures(void) { return memory; }
